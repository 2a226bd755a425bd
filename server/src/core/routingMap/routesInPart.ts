import type { Facts } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import type { MappedRoute } from './mappedRoute';
import { mappedRoutes } from './mappedRoutes';
import { routeFilter } from './routeFilter';

/** A part of a routing map: what all that is given here fits; all of it, if nothing is. */
export interface RoutingMapPart {
  readonly sources?: readonly string[] | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly standings?: readonly string[] | undefined;
  /** Words of a search; see `routeFilter`. */
  readonly text?: string;
}

function isAmong(texts: readonly string[] | undefined): (text: string) => boolean {
  const set = texts && new Set(texts);
  return (text) => set?.has(text) ?? true;
}

/** The routes of a part: what stands in the file in its order, then the rest by organizational unit and name. */
export function routesInPart(mapping: Mapping, facts: Facts, part: RoutingMapPart): MappedRoute[] {
  const hasSource = isAmong(part.sources);
  const hasTarget = isAmong(part.targets);
  const hasStanding = isAmong(part.standings);
  const fits = routeFilter(facts, part.text ?? '');
  const found = mappedRoutes(mapping, facts).filter(
    (route) =>
      hasSource(route.source) && hasTarget(route.target) && hasStanding(route.standing) && fits(route),
  );
  const inventory = facts.awsInventory.isKnown ? facts.awsInventory.value : undefined;
  const keys = new Map(
    found.map((route) => {
      const place = `${inventory?.pathOf(route.account?.parentId) ?? ''}\0${route.account?.name.toLowerCase() ?? ''}`;
      return [route, place];
    }),
  );
  return found.sort((a, b) => {
    const [atA, atB] = [a.spans[0]?.start ?? Infinity, b.spans[0]?.start ?? Infinity];
    if (atA !== atB) {
      return atA - atB;
    }
    const [keyA, keyB] = [keys.get(a) ?? '', keys.get(b) ?? ''];
    return keyA === keyB ? Number(a.text > b.text) - Number(a.text < b.text) : keyA < keyB ? -1 : 1;
  });
}
