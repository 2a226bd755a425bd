import type { AwsInventory } from '../../core/facts/awsInventory';
import { newMapping as newMappingText, type UnitRoute } from '../../core/features/newMapping';
import { propertyOf } from '../propertyOf';
import type { NewMappingRequest, OrganizationalUnitItem } from '../protocol';
import type { Session } from '../session';
import type { CommandCall } from './executeCommand';
import { notPulled } from './notPulled';
import { refusal } from './refusal';

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
