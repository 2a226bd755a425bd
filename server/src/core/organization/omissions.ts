import type { AwsAccount, AwsInventory, OrganizationalUnit } from '../facts/awsInventory';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';
import { cachedComparison } from './cachedComparison';
import { coreAccounts } from './coreAccounts';
import { InventoryMatch } from './inventoryMatch';
import { isReadWhole } from './isReadWhole';
import { Routes } from './routes';
import { unitRoutes } from './unitRoutes';

/** An organizational unit of which the file lists all but a few accounts, and these under one Lacework account. */
export interface UnitGap {
  readonly unit: OrganizationalUnit;
  readonly laceworkAccount: LaceworkAccount;
  /** The AWS accounts of the unit that are not listed. */
  readonly missing: readonly AwsAccount[];
}

/** The active AWS accounts that the file does not list. Each is in one of these groups. */
export interface Omissions {
  readonly gaps: readonly UnitGap[];
  readonly core: readonly AwsAccount[];
  readonly others: readonly AwsAccount[];
  /** All of them, in the order of the inventory. */
  readonly all: readonly AwsAccount[];
  readonly routes: Routes;
}

/** What a file leaves out of an organization; nothing is left out for certain where it cannot be read whole. */
export const omissionsOf = cachedComparison(findOmissions);

function findOmissions(mapping: Mapping, inventory: AwsInventory): Omissions {
  const routes = new Routes(mapping, inventory);
  if (!isReadWhole(mapping, inventory)) {
    return { gaps: [], core: [], others: [], all: [], routes };
  }
  const all = InventoryMatch.of(mapping, inventory)
    .unlisted()
    .filter(({ id, state }) => state === 'ACTIVE' && !routes.lists(id));
  const gaps = [...unitGaps(mapping, inventory, routes, all)];
  const inGaps = new Set(gaps.flatMap(({ missing }) => missing));
  const core = coreAccounts(inventory);
  const outside = all.filter((account) => !inGaps.has(account));
  return {
    gaps,
    core: outside.filter((account) => core.has(account)),
    others: outside.filter((account) => !core.has(account)),
    all,
    routes,
  };
}

/** More in one unit are hardly new: they were left to the default account. */
const mostMissing = 5;

/** Two accounts of a unit have to be listed at least, and four for each that is not, unless it is the only one. */
function isFew(missing: number, listed: number): boolean {
  return listed >= 2 && (missing === 1 || (missing <= mostMissing && missing * 4 <= listed));
}

function* unitGaps(
  mapping: Mapping,
  inventory: AwsInventory,
  routes: Routes,
  all: readonly AwsAccount[],
): Iterable<UnitGap> {
  const byDefault = foldLaceworkAccountName(mapping.defaultAccount()?.name ?? '');
  const missingIn = new Map<string | undefined, number>();
  for (const { parentId } of all) {
    missingIn.set(parentId, (missingIn.get(parentId) ?? 0) + 1);
  }
  const isPossible = ({ id }: OrganizationalUnit) => {
    const missing = missingIn.get(id) ?? 0;
    return missing > 0 && missing <= mostMissing;
  };
  for (const { unit, routes: destinations, unlisted, contested } of unitRoutes(
    inventory,
    routes,
    isPossible,
  )) {
    const [only, another] = destinations;
    if (
      only !== undefined &&
      another === undefined &&
      contested.length === 0 &&
      isFew(unlisted.length, only.awsAccounts.length) &&
      foldLaceworkAccountName(only.laceworkAccount.name) !== byDefault
    ) {
      yield { unit, laceworkAccount: only.laceworkAccount, missing: unlisted };
    }
  }
}
