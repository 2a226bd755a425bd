import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { AwsAccount, AwsInventory } from '../../core/facts/awsInventory';
import type { Facts } from '../../core/facts/facts';
import { mapAwsAccounts as mappingEdits } from '../../core/features/mapAwsAccounts';
import { newMapping as newMappingText, type UnitRoute } from '../../core/features/newMapping';
import { routesOf } from '../../core/features/routes';
import { isAwsAccountId } from '../../core/mapping/awsAccountId';
import { countOf } from '../../core/text/countOf';
import { quote } from '../../core/text/quote';
import { toRange } from '../convert/toRange';
import { toWorkspaceEdit } from '../convert/toWorkspaceEdit';
import type { MappingDocument } from '../mappingDocuments';
import { propertyOf } from '../propertyOf';
import type {
  AwsAccountItem,
  MapRequest,
  MappingRoutes,
  NewMappingRequest,
  OrganizationalUnitItem,
} from '../protocol';
import type { Session } from '../session';
import type { CommandCall } from './executeCommand';

/** Where the AWS accounts of a mapping file go; see `serverCommands`. */
export function listRoutes(session: Session, { argument }: CommandCall): MappingRoutes {
  const { document, mapping } = openMapping(session, argument);
  const facts = session.facts.current;
  const { defaultAccount, laceworkAccounts, unlisted } = routesOf(mapping, facts);
  const itemOf = (account: AwsAccount) => awsAccountItem(account, facts);
  return {
    ...(defaultAccount !== undefined && { defaultAccount }),
    laceworkAccounts: laceworkAccounts.map(({ name, awsAccounts }) => ({
      name,
      awsAccounts: awsAccounts.map(({ id, span, account, note }) => ({
        ...(account && itemOf(account)),
        id,
        ...(note !== undefined && { note }),
        range: toRange(document, span),
      })),
    })),
    ...(unlisted === undefined
      ? { unlistedUnknown: facts.awsInventory.isKnown ? hiddenByMistakes : notPulled }
      : { unlisted: unlisted.map(itemOf) }),
  };
}

const hiddenByMistakes =
  'The file has mistakes that hide which AWS accounts it lists. Fix its problems first, and try again.';
const notPulled = 'The AWS accounts of the organization are not known. Pull them first.';

function awsAccountItem({ id, name, email, parentId }: AwsAccount, { awsInventory }: Facts): AwsAccountItem {
  const path = awsInventory.isKnown ? awsInventory.value.pathOf(parentId) : undefined;
  return { id, name, ...(email !== undefined && { email }), ...(path !== undefined && { path }) };
}

/** Lists AWS accounts under a Lacework account; see `serverCommands`. */
export async function mapAwsAccounts(session: Session, { argument }: CommandCall): Promise<number> {
  const key = (name: keyof MapRequest) => propertyOf(argument, name);
  const { document, mapping } = openMapping(session, key('uri'));
  const ids = key('ids');
  const laceworkAccount = key('laceworkAccount');
  if (
    !Array.isArray(ids) ||
    !ids.every((id) => typeof id === 'string') ||
    typeof laceworkAccount !== 'string'
  ) {
    throw refusal('IDs of AWS accounts and the name of a Lacework account are needed.');
  }
  const edits = ids.every(isAwsAccountId) ? mappingEdits(mapping, ids, laceworkAccount) : undefined;
  if (edits === undefined || laceworkAccount.trim() === '') {
    throw refusal('The file has no place for an entry yet. Fix its problems first, and try again.');
  }
  const added = new Set(ids.filter((id) => mapping.entriesOf(id).length === 0)).size;
  if (edits.length === 0) {
    return 0;
  }
  if (!session.client.appliesEdits) {
    throw refusal('The editor applies no edits that a server asks for. List the AWS accounts by hand.');
  }
  const { applied } = await session.connection.workspace.applyEdit({
    label: `Map ${countOf(added, 'AWS account')} to ${quote(laceworkAccount)}`,
    edit: toWorkspaceEdit(session.client, document, edits),
  });
  if (!applied) {
    throw refusal('The file was changed meanwhile, and is left as it is. Try again.');
  }
  return added;
}

/** The organizational units; see `serverCommands`. */
export function listOrganizationalUnits(session: Session): OrganizationalUnitItem[] {
  const inventory = knownInventory(session);
  return inventory.unitsFromTheTop().map(({ id }) => ({
    id,
    path: inventory.pathOf(id) ?? id,
    activeAccounts: inventory.accountsUnder(id).filter(({ state }) => state === 'ACTIVE').length,
  }));
}

/** The text of a new mapping file; see `serverCommands`. */
export function newMapping(session: Session, { argument }: CommandCall): string {
  const key = (name: keyof NewMappingRequest) => propertyOf(argument, name);
  const defaultAccount = key('defaultAccount');
  const routes = key('routes');
  if (typeof defaultAccount !== 'string' || !Array.isArray(routes) || !routes.every(isRoute)) {
    throw refusal('The name of a default Lacework account and a list of routes are needed.');
  }
  return newMappingText(defaultAccount, routes, routes.length === 0 ? undefined : knownInventory(session));
}

function isRoute(route: unknown): route is UnitRoute {
  const key = (name: keyof UnitRoute) => propertyOf(route, name);
  return typeof key('organizationalUnitId') === 'string' && typeof key('laceworkAccount') === 'string';
}

function openMapping({ documents }: Session, uri: unknown): MappingDocument {
  const open = typeof uri === 'string' ? documents.get(uri) : undefined;
  if (open === undefined) {
    throw refusal('The mapping file is not open. Open it, and try again.');
  }
  return open;
}

function knownInventory({ facts }: Session): AwsInventory {
  const { awsInventory } = facts.current;
  if (!awsInventory.isKnown) {
    throw refusal(notPulled);
  }
  return awsInventory.value;
}

function refusal(message: string): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
