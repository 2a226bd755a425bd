import type { Facts } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import { mappedRoutes } from './mappedRoutes';
import { ribbonsOf, type Ribbon } from './ribbon';
import { routeFilter } from './routeFilter';

/** What a search finds. */
export interface RouteSearch {
  /** How many different AWS accounts and malformed entries. */
  readonly awsAccounts: number;
  /** Those with something in them, and how much. */
  readonly ribbons: readonly Ribbon[];
}

/** Searches the routes of a file; see `routeFilter`. */
export function searchRoutes(mapping: Mapping, facts: Facts, text: string): RouteSearch {
  const found = mappedRoutes(mapping, facts).filter(routeFilter(facts, text));
  const accounts = found.filter(({ standing }) => standing !== 'malformed');
  const ids = new Set(accounts.map((route) => route.text));
  return { awsAccounts: ids.size + found.length - accounts.length, ribbons: ribbonsOf(found) };
}
