import {
  CodeLensRefreshRequest,
  type CodeLens,
  type CodeLensParams,
  type Command,
} from 'vscode-languageserver';
import { codeLenses, type Lens } from '../../core/features/codeLens';
import { answerSafely } from '../answerSafely';
import { toRange } from '../convert/toRange';
import { givesWayToHints } from '../givesWayToHints';
import { clientCommands, type RouteReference } from '../protocol';
import { refreshOnChange } from '../refreshOnChange';
import type { Feature } from './feature';

export const codeLensFeature: Feature = (session) => {
  const { connection, client, documents, settings, facts } = session;
  const canList = session.options.commands.has(clientCommands.listAwsAccounts);
  const answer = async ({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> => {
    if (documents.get(uri) === undefined) {
      return [];
    }
    const { codeLenses: chosen } = await settings.for(uri);
    const open = documents.get(uri);
    const wanted =
      open && givesWayToHints(client, open.mapping)
        ? new Set([...chosen].filter((kind) => kind !== 'aws-account'))
        : chosen;
    return open === undefined
      ? []
      : codeLenses(open.mapping, facts.of(uri), wanted).map((lens) => ({
          range: toRange(open.document, lens.span),
          command: { title: lens.title, ...(canList ? listCommand(uri, lens) : noCommand) },
        }));
  };
  connection.onCodeLens(answerSafely(connection, 'textDocument/codeLens', [], answer));
  refreshOnChange(session, client.refreshesCodeLens, CodeLensRefreshRequest.type);
  return { codeLensProvider: { resolveProvider: false } };
};

/** A lens is shown with a command only; with an empty one it is mere text. */
const noCommand: Omit<Command, 'title'> = { command: '' };

/** What a click does: it lists the AWS accounts that the lens counts. */
function listCommand(uri: string, { route }: Lens): Omit<Command, 'title'> {
  if (route === undefined) {
    return noCommand;
  }
  const reference: RouteReference = { uri, ...route };
  return { command: clientCommands.listAwsAccounts, arguments: [reference] };
}
