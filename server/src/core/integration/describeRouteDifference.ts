import { countOf } from '../text/countOf';
import { quote } from '../text/quote';
import type { RouteChange, RouteDifference } from './compareRoutes';

/** A kind of change, with those that it is about; only kinds that have some. */
export interface RouteChanges {
  readonly title: string;
  readonly changes: readonly RouteChange[];
}

/** The changes of routes by kind, each with a title such as `2 AWS accounts moved`. */
export function routeChangesOf({
  added,
  moved,
  removed,
  nowByDefault,
  defaultAccount,
}: RouteDifference): RouteChanges[] {
  const to = quote(defaultAccount.to);
  const kinds: readonly [changes: readonly RouteChange[], words: string][] = [
    [added, 'added'],
    [moved, 'moved'],
    [nowByDefault, `no longer listed, so that the default account ${to} receives what they do`],
    [removed, `no longer listed, which the default account ${to} received and receives`],
  ];
  return kinds.flatMap(([changes, words]) =>
    changes.length === 0 ? [] : [{ title: `${countOf(changes.length, 'AWS account')} ${words}`, changes }],
  );
}

/** Whether two mappings route alike. */
export function routesAlike({
  added,
  moved,
  removed,
  nowByDefault,
  defaultAccount,
}: RouteDifference): boolean {
  return (
    added.length + moved.length + removed.length + nowByDefault.length === 0 && !defaultAccount.isChanged
  );
}

/** What changes in one line, such as `2 added, 1 moved, 40 unchanged`. */
export function countRouteChanges(difference: RouteDifference): string {
  const { added, moved, removed, nowByDefault, unchanged, defaultAccount } = difference;
  const counts: readonly [count: number, words: string][] = [
    [added.length, 'added'],
    [moved.length, 'moved'],
    [nowByDefault.length, 'now by default'],
    [removed.length, 'no longer listed'],
    [unchanged, 'unchanged'],
  ];
  const parts = counts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const { from, to, isChanged } = defaultAccount;
  return [...parts, ...(isChanged ? [`default account ${quote(from)} to ${quote(to)}`] : [])].join(', ');
}
