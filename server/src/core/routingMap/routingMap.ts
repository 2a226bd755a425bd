import type { AwsInventory } from '../facts/awsInventory';
import type { Facts } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import { mistakesHideEntries } from '../organization/mistakesHideEntries';
import { noDefaultAccount, otherSources, type MappedRoute } from './mappedRoute';
import { defaultTargetOf, mappedRoutes, targetOf } from './mappedRoutes';
import { ribbonsOf, type Ribbon } from './ribbon';
import { isProblem, type RouteStanding } from './routeStanding';

/** From where routes come. A unit may have none of its own, and only lead to units below it. */
export interface RoutingSource {
  /** See `MappedRoute`. */
  readonly id: string;
  /** Of a root or an organizational unit, as AWS names it. */
  readonly name?: string;
  /** The unit or root above. */
  readonly parent?: string;
  /** How many different AWS accounts, or malformed entries, are directly in it. */
  readonly awsAccounts: number;
  /** How many of them have problems. */
  readonly problems: number;
}

/** Where routes go. */
export interface RoutingTarget {
  /** See `MappedRoute`. */
  readonly id: string;
  /** As written first; missing where there is no default account. */
  readonly name?: string;
  readonly isDefault: boolean;
  /** What Lacework says of it, where it was asked: that it has none of this name (where it told all), or that the user is disabled in it. */
  readonly fault?: 'unknown' | 'disabled';
}

/** How the AWS accounts of a mapping file flow to Lacework accounts. */
export interface RoutingMap {
  /** Units from the top, each followed by those below it, then the other sources; none without routes in it or below it. */
  readonly sources: readonly RoutingSource[];
  /** In file order, those that list nothing included; the default account last. */
  readonly targets: readonly RoutingTarget[];
  /** By source, then by target. */
  readonly ribbons: readonly Ribbon[];
  /** How many AWS accounts have each standing; one that several Lacework accounts list is one. */
  readonly counts: Readonly<Partial<Record<RouteStanding, number>>>;
  /** Whether the AWS accounts of the organization are known. */
  readonly isPulled: boolean;
  /** Why its organizational units are not known, as a sentence, where only they are missing. */
  readonly unitsMissing?: string;
  /** Whether mistakes of the file may hide what it lists. */
  readonly hasMistakes: boolean;
}

export function routingMapOf(mapping: Mapping, facts: Facts): RoutingMap {
  const inventory = facts.awsInventory.isKnown ? facts.awsInventory.value : undefined;
  const routes = mappedRoutes(mapping, facts);
  const ribbons = ribbonsOf(routes);
  const sources = sourcesOf(routes, inventory);
  const targets = targetsOf(mapping, facts, ribbons);
  const unitsMissing = inventory?.data.organizationalUnitsMissing;
  return {
    sources,
    targets,
    ribbons: inOrder(ribbons, sources, targets),
    counts: countsOf(routes),
    isPulled: inventory !== undefined,
    ...(unitsMissing !== undefined && { unitsMissing }),
    hasMistakes: mistakesHideEntries(mapping),
  };
}

function countsOf(routes: readonly MappedRoute[]): RoutingMap['counts'] {
  const found = new Map<RouteStanding, Set<unknown>>();
  for (const route of routes) {
    const { standing, text } = route;
    found.set(standing, (found.get(standing) ?? new Set()).add(standing === 'malformed' ? route : text));
  }
  return Object.fromEntries([...found].map(([standing, { size }]) => [standing, size]));
}

function sourcesOf(routes: readonly MappedRoute[], inventory: AwsInventory | undefined): RoutingSource[] {
  const own = new Map<string, { readonly all: Set<unknown>; readonly wrong: Set<unknown> }>();
  for (const route of routes) {
    const found = own.get(route.source) ?? { all: new Set(), wrong: new Set() };
    const what = route.standing === 'malformed' ? route : route.text;
    found.all.add(what);
    if (isProblem(route.standing)) {
      found.wrong.add(what);
    }
    own.set(route.source, found);
  }
  const kept = new Set(own.keys());
  const units = inventory?.unitsFromTheTop() ?? [];
  // From the bottom, so that what is above a unit that is kept is kept as well.
  for (const { id, parentId } of [...units].reverse()) {
    if (kept.has(id) && parentId !== undefined) {
      kept.add(parentId);
    }
  }
  const counts = (id: string) => ({
    awsAccounts: own.get(id)?.all.size ?? 0,
    problems: own.get(id)?.wrong.size ?? 0,
  });
  return [
    ...units
      .filter(({ id }) => kept.has(id))
      .map(({ id, name, parentId }) => ({
        id,
        name,
        ...(parentId !== undefined && { parent: parentId }),
        ...counts(id),
      })),
    ...otherSources.filter((id) => own.has(id)).map((id) => ({ id, ...counts(id) })),
  ];
}

function targetsOf(
  mapping: Mapping,
  { laceworkAccounts }: Facts,
  ribbons: readonly Ribbon[],
): RoutingTarget[] {
  const names = new Map<string, string>();
  for (const { name } of mapping.laceworkAccounts()) {
    if (!names.has(targetOf(name))) {
      names.set(targetOf(name), name);
    }
  }
  const byDefault = defaultTargetOf(mapping);
  const defaultName = mapping.defaultAccount()?.name;
  if (defaultName !== undefined && !names.has(byDefault)) {
    names.set(byDefault, defaultName);
  }
  const faultOf = (name: string): Pick<RoutingTarget, 'fault'> => {
    if (!laceworkAccounts.isKnown || name.trim() === '') {
      return {};
    }
    const { data } = laceworkAccounts.value;
    const known = laceworkAccounts.value.account(name);
    if (known === undefined) {
      return data.isComplete ? { fault: 'unknown' } : {};
    }
    return known.isEnabled ? {} : { fault: 'disabled' };
  };
  const targets = [...names].map(([id, name]) => ({
    id,
    name,
    isDefault: id === byDefault,
    ...faultOf(name),
  }));
  const isUsed = ribbons.some(({ target }) => target === noDefaultAccount);
  return [
    ...targets.filter(({ isDefault }) => !isDefault),
    ...targets.filter(({ isDefault }) => isDefault),
    ...(isUsed ? [{ id: noDefaultAccount, isDefault: true }] : []),
  ];
}

function inOrder(
  ribbons: Ribbon[],
  sources: readonly RoutingSource[],
  targets: readonly RoutingTarget[],
): Ribbon[] {
  const places = new Map([...sources, ...targets].map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  return ribbons.sort(
    (a, b) => placeOf(a.source) - placeOf(b.source) || placeOf(a.target) - placeOf(b.target),
  );
}
