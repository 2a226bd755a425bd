import type { AwsAccount, AwsInventory, OrganizationalUnit } from '../facts/awsInventory';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { LaceworkAccount } from '../mapping/mapping';
import type { Routes } from './routes';

/** The AWS accounts of an organizational unit that the file lists under one Lacework account. */
export interface UnitRoute {
  /** Where the file names it first. */
  readonly laceworkAccount: LaceworkAccount;
  readonly awsAccounts: readonly AwsAccount[];
}

/** An organizational unit with what becomes of the active accounts directly in it. */
export interface UnitRoutes {
  readonly unit: OrganizationalUnit;
  readonly routes: readonly UnitRoute[];
  /** What the file does not list. */
  readonly unlisted: readonly AwsAccount[];
  /** What the file lists in a way that leaves open where it goes. */
  readonly contested: readonly AwsAccount[];
}

/**
 * For organizational units; nothing where the units are not known. Roots are none.
 *
 * @param isWanted tells of which units; to look at all takes a while
 */
export function* unitRoutes(
  inventory: AwsInventory,
  routes: Routes,
  isWanted: (unit: OrganizationalUnit) => boolean = () => true,
): Iterable<UnitRoutes> {
  for (const unit of inventory.hasOrganizationalUnits() ? inventory.data.organizationalUnits : []) {
    if (unit.parentId !== undefined && isWanted(unit)) {
      yield { unit, ...grouped(inventory.accountsIn(unit.id), routes) };
    }
  }
}

function grouped(awsAccounts: readonly AwsAccount[], routes: Routes): Omit<UnitRoutes, 'unit'> {
  const listed = new Map<LaceworkAccount, AwsAccount[]>();
  const unlisted: AwsAccount[] = [];
  const contested: AwsAccount[] = [];
  for (const awsAccount of awsAccounts) {
    if (awsAccount.state === 'ACTIVE') {
      const route = routes.routeOf(awsAccount.id);
      if (route === undefined) {
        unlisted.push(awsAccount);
      } else if (route === 'contested') {
        contested.push(awsAccount);
      } else {
        const group = listed.get(route);
        if (group === undefined) {
          listed.set(route, [awsAccount]);
        } else {
          group.push(awsAccount);
        }
      }
    }
  }
  return { routes: mergedByName(listed), unlisted, contested };
}

/** Entries whose names differ in case alone are one Lacework account. */
function mergedByName(listed: ReadonlyMap<LaceworkAccount, readonly AwsAccount[]>): UnitRoute[] {
  const merged = new Map<string, UnitRoute>();
  const inFileOrder = [...listed].sort(([a], [b]) => a.nameSpan.start - b.nameSpan.start);
  for (const [laceworkAccount, awsAccounts] of inFileOrder) {
    const name = foldLaceworkAccountName(laceworkAccount.name);
    const first = merged.get(name);
    merged.set(
      name,
      first === undefined
        ? { laceworkAccount, awsAccounts }
        : { ...first, awsAccounts: [...first.awsAccounts, ...awsAccounts] },
    );
  }
  return [...merged.values()];
}
