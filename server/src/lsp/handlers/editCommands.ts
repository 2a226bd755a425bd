import { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mapAwsAccounts as mappingEdits } from '../../core/features/mapAwsAccounts';
import { moveAwsAccountsTo } from '../../core/features/moveAwsAccounts';
import { moveRoutes as movedRoutes, type AwsAccountRoute } from '../../core/features/moveRoutes';
import { isAwsAccountId } from '../../core/mapping/awsAccountId';
import { countOf } from '../../core/text/countOf';
import type { Edit } from '../../core/text/edit';
import { quote } from '../../core/text/quote';
import { toSpan } from '../convert/toSpan';
import { toWorkspaceEdit } from '../convert/toWorkspaceEdit';
import { propertyOf } from '../propertyOf';
import type { MapRequest, MoveRequest, MoveRoutesRequest } from '../protocol';
import type { Session } from '../session';
import type { CommandCall } from './executeCommand';
import { openMapping } from './openMapping';
import { fileRefusal, refusal } from './refusal';

/** Lists AWS accounts under a Lacework account; see `serverCommands`. */
export async function mapAwsAccounts(session: Session, { argument }: CommandCall): Promise<number> {
  const key = (name: keyof MapRequest) => propertyOf(argument, name);
  const { document, mapping } = openMapping(session, key('uri'));
  const laceworkAccount = nameIn(key('laceworkAccount'));
  const ids = key('ids');
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string' && isAwsAccountId(id))) {
    throw refusal('IDs of AWS accounts are needed.');
  }
  const edits = mappingEdits(mapping, ids as string[], laceworkAccount);
  if (edits === undefined) {
    throw fileRefusal('The file has no place for an entry yet. Fix its problems first, and try again.');
  }
  const added = new Set(ids.filter((id: string) => mapping.entriesOf(id).length === 0)).size;
  const label = `Map ${countOf(added, 'AWS account')} to ${quote(laceworkAccount)}`;
  await apply(session, document, label, edits);
  return added;
}

/** Moves AWS accounts to a Lacework account; see `serverCommands`. */
export async function moveAwsAccounts(session: Session, { argument }: CommandCall): Promise<number> {
  const key = (name: keyof MoveRequest) => propertyOf(argument, name);
  const { document, mapping } = openMapping(session, key('uri'));
  const laceworkAccount = nameIn(key('laceworkAccount'));
  const range = key('range');
  if (!Range.is(range)) {
    throw refusal('A range of the file is needed.');
  }
  if (mapping.syntaxErrors.length > 0) {
    throw fileRefusal(notJson);
  }
  const move = moveAwsAccountsTo(mapping, toSpan(document, range), laceworkAccount);
  if (move === undefined) {
    throw refusal(
      `There is no AWS account ID at the cursor or in the selection that can be moved to ${quote(laceworkAccount)}.`,
    );
  }
  const label = `Move ${countOf(move.count, 'AWS account')} to ${quote(laceworkAccount)}`;
  await apply(session, document, label, move.edits);
  return move.count;
}

/** Moves AWS accounts that are named by their IDs; see `serverCommands`. */
export async function moveRoutes(session: Session, { argument }: CommandCall): Promise<number> {
  const key = (name: keyof MoveRoutesRequest) => propertyOf(argument, name);
  const { document, mapping } = openMapping(session, key('uri'));
  const laceworkAccount = nameIn(key('laceworkAccount'));
  const routes = key('routes');
  if (!Array.isArray(routes) || !routes.every(isRoute)) {
    throw refusal('IDs of AWS accounts are needed, and which Lacework account lists them.');
  }
  if (mapping.syntaxErrors.length > 0) {
    throw fileRefusal(notJson);
  }
  const move = movedRoutes(mapping, routes, laceworkAccount);
  if (move === undefined) {
    throw fileRefusal(
      `Nothing is moved to ${quote(laceworkAccount)}: it has the AWS accounts, or a problem of the file stands in the way.`,
    );
  }
  const label = `Move ${countOf(move.count, 'AWS account')} to ${quote(laceworkAccount)}`;
  await apply(session, document, label, move.edits);
  return move.count;
}

function isRoute(route: unknown): route is AwsAccountRoute {
  const key = (name: keyof AwsAccountRoute) => propertyOf(route, name);
  const id = key('id');
  const from = key('laceworkAccount');
  return typeof id === 'string' && isAwsAccountId(id) && (from === undefined || typeof from === 'string');
}

const notJson =
  'The file is not JSON, so that nothing in it is moved. Fix its problems first, and try again.';

function nameIn(sent: unknown): string {
  if (typeof sent !== 'string' || sent.trim() === '') {
    throw refusal('The name of a Lacework account is needed.');
  }
  return sent;
}

async function apply(
  { connection, client }: Session,
  document: TextDocument,
  label: string,
  edits: readonly Edit[],
): Promise<void> {
  if (edits.length === 0) {
    return;
  }
  if (!client.appliesEdits) {
    throw refusal('The editor applies no edits that a server asks for. Change the file by hand.');
  }
  const edit = toWorkspaceEdit(client, document, edits);
  const { applied } = await connection.workspace.applyEdit({ label, edit });
  if (!applied) {
    throw refusal('The file was changed meanwhile, and is left as it is. Try again.');
  }
}
