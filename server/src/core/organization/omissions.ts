import type { AwsAccount, AwsInventory, OrganizationalUnit } from '../facts/awsInventory';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';
import { cachedComparison } from './cachedComparison';
import { coreAccounts } from './coreAccounts';
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
  readonly routes: Routes;
}

/** What a file leaves out of an organization; nothing is left out for certain where it cannot be read whole. */
export const omissionsOf = cachedComparison(findOmissions);

function findOmissions(mapping: Mapping, inventory: AwsInventory): Omissions {
  const routes = new Routes(mapping, inventory);
  const found = { gaps: [] as UnitGap[], core: [] as AwsAccount[], others: [] as AwsAccount[], routes };
  if (!isReadWhole(mapping, inventory)) {
    return found;
  }
  const inGaps = new Set<AwsAccount>();
  for (const gap of unitGaps(mapping, inventory, routes)) {
    found.gaps.push(gap);
    gap.missing.forEach((account) => inGaps.add(account));
  }
  const core = coreAccounts(inventory);
  for (const account of inventory.accounts()) {
    if (account.state === 'ACTIVE' && routes.routeOf(account.id) === undefined && !inGaps.has(account)) {
      (core.has(account) ? found.core : found.others).push(account);
    }
  }
  return found;
}

/** More in one unit are hardly new: they were left to the default account. */
const mostMissing = 5;

/** Two accounts of a unit have to be listed at least, and four for each that is not, unless it is the only one. */
function isFew(missing: number, listed: number): boolean {
  return listed >= 2 && (missing === 1 || (missing <= mostMissing && missing * 4 <= listed));
}

function* unitGaps(mapping: Mapping, inventory: AwsInventory, routes: Routes): Iterable<UnitGap> {
  const byDefault = foldLaceworkAccountName(mapping.defaultAccount()?.name ?? '');
  for (const { unit, routes: destinations, unlisted, contested } of unitRoutes(inventory, routes)) {
    const [only, another] = destinations;
    if (
      only !== undefined &&
      another === undefined &&
      contested.length === 0 &&
      unlisted.length > 0 &&
      isFew(unlisted.length, only.awsAccounts.length) &&
      foldLaceworkAccountName(only.laceworkAccount.name) !== byDefault
    ) {
      yield { unit, laceworkAccount: only.laceworkAccount, missing: unlisted };
    }
  }
}
