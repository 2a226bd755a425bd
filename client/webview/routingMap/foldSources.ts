import type { RoutingMapItem } from '../../../server/src/lsp/protocol';
import { heaviest } from './heaviest';
import type { FoldChoices, MapGroup, MapNode } from './mapNode';
import { sumOf, type Weight } from './weight';

type Source = RoutingMapItem['sources'][number];

/** More units at once are hard to read: they are taken together, unless the user unfolds them. */
const most = 11;
/** Of so many units that they cannot all be shown, those with a smaller share are taken together. */
const smallShare = 0.025;

/**
 * Organizational units as they are drawn: the largest are unfolded into the units below them for as long as there is room,
 * and the smaller of many units in one are taken together. What the user unfolded or folded stays so.
 */
export function foldSources(
  sources: RoutingMapItem['sources'],
  weights: ReadonlyMap<string, Weight>,
  choices: FoldChoices,
): MapNode[] {
  const folding = new SourceFolding(sources, weights);
  const units = sources.filter(({ name }) => name !== undefined);
  const others = sources
    .filter(({ name }) => name === undefined)
    .map((source): MapNode => ({
      id: source.id,
      side: 'source',
      members: [source.id],
      source,
      within: [],
      ...sumOf([source.id], weights),
    }));
  const roots = units.filter(({ parent }) => parent === undefined);
  return [...folding.nodes(roots, choices), ...others];
}

class SourceFolding {
  readonly #weights: ReadonlyMap<string, Weight>;
  readonly #children = new Map<string, Source[]>();
  /** What is lighter is taken together with its like. */
  readonly #light: number;

  constructor(sources: readonly Source[], weights: ReadonlyMap<string, Weight>) {
    this.#weights = weights;
    const units = sources.filter(({ id, name }) => name !== undefined && weights.has(id));
    const total = sumOf(
      units.map(({ id }) => id),
      weights,
    ).awsAccounts;
    this.#light = units.length > most ? total * smallShare : 0;
    for (const source of sources) {
      if (source.parent !== undefined) {
        const siblings = this.#children.get(source.parent);
        if (siblings === undefined) {
          this.#children.set(source.parent, [source]);
        } else {
          siblings.push(source);
        }
      }
    }
  }

  /** What is unfolded by itself stays so whatever the user unfolds or folds beside it. */
  nodes(roots: readonly Source[], { opened, closed }: FoldChoices): MapNode[] {
    const open = new Set<string>();
    let nodes = this.#unfold(roots, open);
    for (let next = this.#largest(nodes); next !== undefined; next = this.#largest(nodes)) {
      open.add(next);
      nodes = this.#unfold(roots, open);
    }
    const wanted = [...open, ...opened].filter((id) => !closed.has(id));
    return this.#unfold(roots, new Set(wanted));
  }

  #unfold(roots: readonly Source[], open: ReadonlySet<string>): MapNode[] {
    const unfolded = (node: MapNode): MapNode[] =>
      node.source !== undefined && node.group !== undefined && open.has(node.group.id)
        ? this.#partsOf(node.source, [...node.within, node.group], open).flatMap(unfolded)
        : [node];
    return roots.flatMap((root) => this.#partsOf(root, [], open)).flatMap(unfolded);
  }

  /** The group to unfold next, the largest for which there is room. */
  #largest(nodes: readonly MapNode[]): string | undefined {
    const foldable = nodes.filter(({ source, group }) => {
      if (source === undefined || group === undefined) {
        return false;
      }
      const parts = this.#partsOf(source, [], new Set()).length;
      return nodes.length - 1 + parts <= most;
    });
    const [largest] = heaviest(foldable, 1, ({ awsAccounts }) => awsAccounts);
    return largest?.group?.id;
  }

  /** What is directly in a unit, and the units in it; where these are many, the smaller ones as one. */
  #partsOf(unit: Source, within: readonly MapGroup[], open: ReadonlySet<string>): MapNode[] {
    const children = this.#children.get(unit.id) ?? [];
    const smaller: MapGroup = { id: `more:${unit.id}`, unit };
    const weightOf = (child: Source) => sumOf(this.#under(child), this.#weights).awsAccounts;
    const notLight = children.filter((child) => weightOf(child) >= this.#light);
    const large = heaviest(notLight.length === 0 ? children : notLight, most - 3, weightOf);
    const isMany = children.length - large.size > 1;
    const isUnfolded = open.has(smaller.id);
    const kept = isMany && !isUnfolded ? large : new Set(children);
    const rest = children.filter((child) => !kept.has(child));
    const inner = isMany && isUnfolded ? [...within, smaller] : within;
    return [
      ...(this.#weights.has(unit.id) ? [this.#directNode(unit, children.length > 0, within)] : []),
      ...[...kept].map((child) => this.#unitNode(child, inner)),
      ...(rest.length > 0 ? [this.#restNode(rest, smaller, within)] : []),
    ];
  }

  #directNode(unit: Source, isDirect: boolean, within: readonly MapGroup[]): MapNode {
    const members = [unit.id];
    return {
      id: `in:${unit.id}`,
      side: 'source',
      members,
      source: unit,
      isDirect,
      within,
      ...sumOf(members, this.#weights),
    };
  }

  #unitNode(unit: Source, within: readonly MapGroup[]): MapNode {
    const members = this.#under(unit);
    const isFoldable = this.#children.has(unit.id);
    return {
      id: unit.id,
      side: 'source',
      members,
      source: unit,
      ...(isFoldable && { group: { id: unit.id, unit } }),
      within,
      ...sumOf(members, this.#weights),
    };
  }

  #restNode(rest: readonly Source[], group: MapGroup, within: readonly MapGroup[]): MapNode {
    const members = rest.flatMap((unit) => this.#under(unit));
    return {
      id: group.id,
      side: 'source',
      members,
      more: rest.length,
      group,
      within,
      ...sumOf(members, this.#weights),
    };
  }

  /** A unit and all below it. */
  #under(unit: Source): string[] {
    const found = new Set([unit.id]);
    for (const id of found) {
      this.#children.get(id)?.forEach((child) => found.add(child.id));
    }
    return [...found];
  }
}
