import type { RoutingMapStrings } from '../../src/map/routingMapStrings';
import type { MappedRouteItem, RibbonItem, RoutingMapItem } from '../../../server/src/lsp/protocol';
import { shorten } from '../../../server/src/core/text/quote';
import { fill } from './fill';
import type { MapGroup, MapNode, MapRibbon } from './mapNode';

type Source = RoutingMapItem['sources'][number];

/** What is on the map, in words. Names come from AWS and from the file: they are cut, and what hides in them is shown. */
export class MapWords {
  readonly strings: RoutingMapStrings;

  constructor(strings: RoutingMapStrings) {
    this.strings = strings;
  }

  /** The name of a node. */
  name({ side, source, target, isDirect = false, more }: MapNode): string {
    const { strings } = this;
    if (more !== undefined) {
      return fill(side === 'source' ? strings.moreUnits : strings.moreAccounts, more);
    }
    if (target !== undefined) {
      return target.name === undefined ? strings.noDefaultAccount : shownName(target.name);
    }
    const name = source === undefined ? '' : this.sourceName(source);
    return isDirect ? fill(strings.directly, name) : name;
  }

  sourceName({ id, name }: Source): string {
    if (name !== undefined) {
      return shownName(name);
    }
    const { organization, listed, notInOrganization, malformed } = this.strings;
    const names = new Map(Object.entries({ organization, listed, notInOrganization, malformed }));
    return names.get(id) ?? id;
  }

  /** The name of a unit with those of the units that it is in, below the root. */
  path(source: Source, sources: ReadonlyMap<string, Source>): string {
    const names = [this.sourceName(source)];
    const seen = new Set([source]);
    let above = sources.get(source.parent ?? '');
    while (above?.parent !== undefined && !seen.has(above)) {
      seen.add(above);
      names.unshift(this.sourceName(above));
      above = sources.get(above.parent);
    }
    return names.join('/');
  }

  /** What is said of a node beside its name. */
  notes(node: MapNode): string[] {
    const problems = shownProblems(node);
    return [
      this.size(node),
      ...this.kind(node),
      ...(problems > 0 ? [fill(this.strings.withProblems, problems)] : []),
    ];
  }

  /** The same for the picture, where there is little room, in order of importance. */
  shortNotes(node: MapNode): { size: string; problems: string; kind: string } {
    const problems = shownProblems(node);
    return {
      size: this.size(node),
      problems: problems > 0 ? ` ▲ ${problems.toLocaleString()}` : '',
      kind: this.kind(node)
        .map((kind) => ` · ${kind}`)
        .join(''),
    };
  }

  /** How much goes through a node. */
  size({ side, source, awsAccounts, hasRest = false }: MapNode): string {
    if (hasRest) {
      const { rest, andRest } = this.strings;
      return awsAccounts === 0 ? rest : fill(andRest, this.accounts(awsAccounts));
    }
    const isEntries = side === 'source' && source?.id === 'malformed';
    return isEntries ? this.entries(awsAccounts) : this.accounts(awsAccounts);
  }

  /** What is special about a Lacework account. */
  kind({ target }: MapNode): string[] {
    const { defaultAccount, faultUnknown, faultDisabled } = this.strings;
    return [
      ...(target?.isDefault === true && target.name !== undefined ? [defaultAccount] : []),
      ...(target?.fault === undefined ? [] : [target.fault === 'unknown' ? faultUnknown : faultDisabled]),
    ];
  }

  accounts(count: number): string {
    return count === 1 ? this.strings.count : fill(this.strings.counts, count);
  }

  /** How much a search for a text found. */
  found(text: string, count: number): string {
    const { foundNone, foundOne, foundMany } = this.strings;
    return fill([foundNone, foundOne][count] ?? foundMany, text, count);
  }

  /** The same of one node, where there is little room. */
  foundIn(count: number): string {
    return count === 0 ? '' : fill(this.strings.found, count);
  }

  entries(count: number): string {
    return count === 1 ? this.strings.entry : fill(this.strings.entries, count);
  }

  /** So many of a standing. */
  amount(count: number, standing: RibbonItem['standing']): string {
    return standing === 'malformed' ? this.entries(count) : this.accounts(count);
  }

  standing(standing: RibbonItem['standing']): string {
    return this.strings.standings[standing];
  }

  ribbonTitle({ source, target }: MapRibbon): string {
    return fill(this.strings.ribbon, this.name(source), this.name(target));
  }

  /** @param from what to call the source */
  ribbonSpoken({ source, target, awsAccounts, standing }: MapRibbon, from = this.name(source)): string {
    return fill(
      this.strings.ribbonSpoken,
      from,
      this.name(target),
      this.amount(awsAccounts, standing),
      this.standing(standing),
    );
  }

  nodeSpoken(node: MapNode): string {
    return fill(this.strings.nodeSpoken, this.name(node), this.notes(node).join(', '));
  }

  groupName({ unit }: MapGroup): string {
    return unit === undefined ? '' : this.sourceName(unit);
  }

  /** What is to be known of a route beside its name and ID. */
  routeNotes({ standing, state, also, ranges, path }: MappedRouteItem, isMixed: boolean): string[] {
    const { strings } = this;
    const [first] = ranges;
    return [
      state === undefined || state === 'ACTIVE' ? '' : strings.states[state],
      ...also.map((name) => fill(strings.also, shownName(name))),
      ranges.length > 1 ? fill(strings.times, ranges.length) : '',
      isMixed && standing !== 'listed' && standing !== 'inactive' && also.length === 0
        ? strings.standings[standing]
        : '',
      path === undefined ? '' : shownName(path),
      first === undefined ? '' : fill(strings.line, first.start.line + 1),
    ].filter(Boolean);
  }
}

/** A name that others gave, made fit to be shown. */
export function shownName(name: string): string {
  return shorten(name, 100);
}

/** Of what is wrong as a whole the name says so. */
function shownProblems({ source, problems }: MapNode): number {
  return source?.id === 'malformed' || source?.id === 'notInOrganization' ? 0 : problems;
}
