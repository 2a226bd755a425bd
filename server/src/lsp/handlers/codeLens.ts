import { CodeLensRefreshRequest, type CodeLens, type CodeLensParams } from 'vscode-languageserver';
import { codeLenses } from '../../core/features/codeLens';
import { answerSafely } from '../answerSafely';
import { logFailure } from '../logFailure';
import { toRange } from '../convert/toRange';
import type { Feature } from './feature';

export const codeLensFeature: Feature = ({ connection, client, documents, settings, problems, facts }) => {
  const answer = async ({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> => {
    const isShown = documents.get(uri) !== undefined && (await settings.for(uri)).showCodeLenses;
    const open = documents.get(uri);
    return open === undefined || !isShown
      ? []
      : codeLenses(open.mapping, facts.current).map(({ span, title }) => ({
          range: toRange(open.document, span),
          command: { title, command: '' },
        }));
  };
  connection.onCodeLens(answerSafely(connection, 'textDocument/codeLens', [], answer));
  if (client.refreshesCodeLens) {
    problems.onDidChange(() => logFailure(connection, connection.sendRequest(CodeLensRefreshRequest.type)));
  }
  return { codeLensProvider: { resolveProvider: false } };
};
