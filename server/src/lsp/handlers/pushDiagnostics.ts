import { answerSafely } from '../answerSafely';
import { diagnose } from './diagnose';
import type { Feature } from './feature';

export const pushDiagnostics: Feature = (session) => {
  const { client, connection, documents, settings, problems } = session;
  const waiting = new Set<string>();
  const shown = new Set<string>();

  const publish = answerSafely(connection, 'publishDiagnostics', undefined, async (uri: string) => {
    const version = documents.getToCheck(uri)?.document.version;
    const { generation } = problems;
    const diagnostics = await diagnose(session, uri);
    if (documents.getToCheck(uri)?.document.version !== version || generation !== problems.generation) {
      // The change that came in between has scheduled another look.
      return;
    }
    if (diagnostics !== undefined) {
      shown.add(uri);
    } else if (!shown.delete(uri)) {
      return;
    }
    await connection.sendDiagnostics({
      uri,
      diagnostics: diagnostics ?? [],
      ...(version !== undefined && client.diagnosticVersions && { version }),
    });
  });

  /** Changes that arrive together are analysed once. */
  const schedule = (uri: string): void => {
    if (!waiting.has(uri)) {
      waiting.add(uri);
      setImmediate(() => {
        waiting.delete(uri);
        void publish(uri);
      });
    }
  };

  documents.onDidChange(schedule);
  documents.onDidClose((uri) => {
    settings.forget(uri);
    if (shown.delete(uri)) {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  });
  problems.onDidChange(() => documents.uris().forEach(schedule));
  return {};
};
