import type { RoutingMapItem } from '../../../server/src/lsp/protocol';
import { heaviest } from './heaviest';
import type { FoldChoices, MapGroup, MapNode } from './mapNode';
import { sumOf, type Weight } from './weight';

type Source = RoutingMapItem['sources'][number];

/** More units at once are taken together, unless the user unfolds them. */
const most = 14;

/**
 * Organizational units as they are drawn: the largest are unfolded into the units below them for as long as there is room,
 * and the smaller of many units in one are taken together. What the user unfolded or folded stays so.
 */
export function foldSources(
  sources: RoutingMapItem['sources'],
  weights: ReadonlyMap<string, Weight>,
  choices: FoldChoices,
): MapNode[] {
  const folding = new SourceFolding(sources, weights, choices);
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
  return [...folding.unfold(units.filter(({ parent }) => parent === undefined)), ...others];
}

class SourceFolding {
  readonly #weights: ReadonlyMap<string, Weight>;
  readonly #choices: FoldChoices;
  readonly #children = new Map<string, Source[]>();

  constructor(sources: readonly Source[], weights: ReadonlyMap<string, Weight>, choices: FoldChoices) {
    this.#weights = weights;
    this.#choices = choices;
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

  unfold(roots: readonly Source[]): MapNode[] {
    let nodes = roots.flatMap((root) => this.#partsOf(root, []));
    for (const wanted of [this.#opened, this.#largest]) {
      for (let next = wanted(nodes); next !== undefined; next = wanted(nodes)) {
        const unfolded: MapNode = next;
        nodes = nodes.flatMap((node) =>
          node === unfolded && node.source !== undefined
            ? this.#partsOf(node.source, [...node.within, { id: node.id, unit: node.source }])
            : [node],
        );
      }
    }
    return nodes;
  }

  readonly #opened = (nodes: readonly MapNode[]): MapNode | undefined =>
    nodes.find(({ source, group }) => source && group && this.#choices.opened.has(group.id));

  readonly #largest = (nodes: readonly MapNode[]): MapNode | undefined => {
    const foldable = nodes.filter(
      ({ source, group }) =>
        source !== undefined &&
        group !== undefined &&
        !this.#choices.closed.has(group.id) &&
        nodes.length - 1 + this.#partsOf(source, []).length <= most,
    );
    return [...heaviest(foldable, 1, ({ awsAccounts }) => awsAccounts)][0];
  };

  /** What is directly in a unit, and the units in it; where these are many, the smaller ones as one. */
  #partsOf(unit: Source, within: readonly MapGroup[]): MapNode[] {
    const children = this.#children.get(unit.id) ?? [];
    const smaller: MapGroup = { id: `more:${unit.id}`, unit };
    const isMany = children.length >= most;
    const isUnfolded = this.#choices.opened.has(smaller.id);
    const kept =
      isMany && !isUnfolded
        ? heaviest(children, most - 3, (child) => sumOf(this.#under(child), this.#weights).awsAccounts)
        : new Set(children);
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
