import { CodeLensRefreshRequest, type CodeLens, type CodeLensParams } from 'vscode-languageserver';
import { codeLenses } from '../../core/features/codeLens';
import { answerSafely } from '../answerSafely';
import { toRange } from '../convert/toRange';
import { refreshOnChange } from '../refreshOnChange';
import type { Feature } from './feature';

export const codeLensFeature: Feature = (session) => {
  const { connection, client, documents, settings, facts } = session;
  const answer = async ({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> => {
    if (documents.get(uri) === undefined) {
      return [];
    }
    const { codeLenses: wanted } = await settings.for(uri);
    const open = documents.get(uri);
    return open === undefined
      ? []
      : codeLenses(open.mapping, facts.current, wanted).map(({ span, title }) => ({
          range: toRange(open.document, span),
          command: { title, command: '' },
        }));
  };
  connection.onCodeLens(answerSafely(connection, 'textDocument/codeLens', [], answer));
  refreshOnChange(session, client.refreshesCodeLens, CodeLensRefreshRequest.type);
  return { codeLensProvider: { resolveProvider: false } };
};
