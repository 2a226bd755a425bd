import type { MappedRoute } from './mappedRoute';
import type { RouteStanding } from './routeStanding';

/** The routes of one standing from one source to one target. */
export interface Ribbon {
  readonly source: string;
  readonly target: string;
  readonly standing: RouteStanding;
  /** How many AWS accounts, or malformed entries. */
  readonly awsAccounts: number;
}

/** Counts routes; ribbons come in the order of their first routes. */
export function ribbonsOf(routes: Iterable<MappedRoute>): Ribbon[] {
  const ribbons = new Map<string, Ribbon>();
  for (const { source, target, standing } of routes) {
    const key = `${source}\n${standing}\n${target}`;
    ribbons.set(key, { source, target, standing, awsAccounts: (ribbons.get(key)?.awsAccounts ?? 0) + 1 });
  }
  return [...ribbons.values()];
}
