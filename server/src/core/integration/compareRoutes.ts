import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import type { Problem } from '../rules/runRules';
import { mappingErrors } from './mappingErrors';

/** A change of where the activity of an AWS account goes. Lacework accounts are written as the files have them. */
export interface RouteChange {
  readonly awsAccountId: string;
  /** The Lacework account that receives it by the first mapping, listed or by default. */
  readonly from: string;
  /** By the second mapping. */
  readonly to: string;
}

/** What changes from a first mapping to a second one. Each AWS account that either lists is counted once. */
export interface RouteDifference {
  /** The default accounts; all that neither mapping lists goes from the one to the other. */
  readonly defaultAccount: { readonly from: string; readonly to: string; readonly isChanged: boolean };
  /** Listed by the second mapping alone. */
  readonly added: readonly RouteChange[];
  /** Listed by both, under different Lacework accounts. */
  readonly moved: readonly RouteChange[];
  /** Listed by the first mapping alone; the second one's default account receives it anyway. */
  readonly removed: readonly RouteChange[];
  /** Listed by the first mapping alone; it falls to the second one's default account, which is another. */
  readonly nowByDefault: readonly RouteChange[];
  /** How many both list under the same Lacework account. */
  readonly unchanged: number;
}

/** Whose mapping has mistakes, and which. */
export interface UncomparableMapping {
  readonly which: 'first' | 'second';
  /** In file order; at least one. */
  readonly errors: readonly Problem[];
}

export type RouteComparison =
  | { readonly isCompared: true; readonly difference: RouteDifference }
  | { readonly isCompared: false; readonly uncomparable: readonly UncomparableMapping[] };

/**
 * Compares two mappings by where they send AWS accounts; names of Lacework accounts are compared ignoring case. Where
 * one of them has an error it is open where its accounts go, so they are not compared. Linear in both.
 */
export function compareRoutes(first: Mapping, second: Mapping): RouteComparison {
  const uncomparable = [
    { which: 'first' as const, errors: mappingErrors(first) },
    { which: 'second' as const, errors: first === second ? [] : mappingErrors(second) },
  ].filter(({ errors }) => errors.length > 0);
  return uncomparable.length > 0
    ? { isCompared: false, uncomparable }
    : { isCompared: true, difference: differenceOf(first, second) };
}

function differenceOf(first: Mapping, second: Mapping): RouteDifference {
  const before = routesOf(first);
  const after = routesOf(second);
  const from = first.defaultAccount()?.name ?? '';
  const to = second.defaultAccount()?.name ?? '';
  const added: RouteChange[] = [];
  const moved: RouteChange[] = [];
  const removed: RouteChange[] = [];
  const nowByDefault: RouteChange[] = [];
  let unchanged = 0;
  for (const [awsAccountId, account] of after) {
    const earlier = before.get(awsAccountId);
    if (earlier === undefined) {
      added.push({ awsAccountId, from, to: account });
    } else if (areOne(earlier, account)) {
      unchanged++;
    } else {
      moved.push({ awsAccountId, from: earlier, to: account });
    }
  }
  for (const [awsAccountId, account] of before) {
    if (!after.has(awsAccountId)) {
      (areOne(account, to) ? removed : nowByDefault).push({ awsAccountId, from: account, to });
    }
  }
  const defaultAccount = { from, to, isChanged: !areOne(from, to) };
  return { defaultAccount, added, moved, removed, nowByDefault, unchanged };
}

/** The Lacework account of each AWS account that is listed; one that is listed twice has the same in a sound file. */
function routesOf(mapping: Mapping): Map<string, string> {
  const routes = new Map<string, string>();
  for (const [id, [entry]] of mapping.entriesById()) {
    if (entry !== undefined) {
      routes.set(id, entry.laceworkAccount.name);
    }
  }
  return routes;
}

function areOne(a: string, b: string): boolean {
  return foldLaceworkAccountName(a) === foldLaceworkAccountName(b);
}
