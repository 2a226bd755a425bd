import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { answerSafely } from '../answerSafely';
import { mappingLanguageId } from '../protocol';
import { refreshOnChange } from '../refreshOnChange';
import { diagnose } from './diagnose';
import type { Feature } from './feature';

export const pullDiagnostics: Feature = (session) => {
  const { connection, client, documents, settings, problems } = session;
  /** What was answered last for a document, so that the same is not sent again. */
  const answered = new Map<string, { readonly version: number; readonly resultId: string }>();
  let answers = 0;

  const answer = async (params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    const { uri } = params.textDocument;
    const version = documents.getToCheck(uri)?.document.version;
    const { generation } = problems;
    const last = answered.get(uri);
    if (last !== undefined && last.version === version && last.resultId === params.previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.resultId };
    }
    const items = (await diagnose(session, uri)) ?? [];
    if (version === undefined || generation !== problems.generation) {
      // Without an id it is asked for again.
      return { kind: DocumentDiagnosticReportKind.Full, items };
    }
    const resultId = String(++answers);
    answered.set(uri, { version, resultId });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };

  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(answerSafely(connection, 'textDocument/diagnostic', nothing, answer));
  documents.onDidClose((uri) => {
    settings.forget(uri);
    answered.delete(uri);
  });
  problems.onDidChange(() => answered.clear());
  refreshOnChange(session, client.pullsDiagnostics, DiagnosticRefreshRequest.type);
  return {
    diagnosticProvider: {
      identifier: mappingLanguageId,
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  };
};
