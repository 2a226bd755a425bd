import type { AwsAccount, AwsInventory } from '../../core/facts/awsInventory';
import type { Facts } from '../../core/facts/facts';
import { newMapping as newMappingText, type UnitRoute } from '../../core/features/newMapping';
import { routesOf } from '../../core/features/routes';
import { toRange } from '../convert/toRange';
import { propertyOf } from '../propertyOf';
import type { AwsAccountItem, MappingRoutes, NewMappingRequest, OrganizationalUnitItem } from '../protocol';
import type { Session } from '../session';
import type { CommandCall } from './executeCommand';
import { openMapping } from './openMapping';
import { refusal } from './refusal';

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

function knownInventory({ facts }: Session): AwsInventory {
  const { awsInventory } = facts.current;
  if (!awsInventory.isKnown) {
    throw refusal(notPulled);
  }
  return awsInventory.value;
}
