import type { RoutingMapItem } from '../../../server/src/lsp/protocol';
import { heaviest } from './heaviest';
import type { FoldChoices, MapGroup, MapNode } from './mapNode';
import { sumOf, type Weight } from './weight';

/** More Lacework accounts at once are taken together. */
const most = 11;

const smaller: MapGroup = { id: 'more:targets' };

/** The Lacework accounts in their order; where there are many, the smaller ones as one before the default account. */
export function foldTargets(
  { targets, isPulled }: RoutingMapItem,
  weights: ReadonlyMap<string, Weight>,
  { opened, closed }: FoldChoices,
): MapNode[] {
  const isMany = targets.length > most;
  const isFolded = isMany && (!opened.has(smaller.id) || closed.has(smaller.id));
  const kept = isFolded
    ? heaviest(targets, most - 1, ({ id, isDefault }) =>
        isDefault ? Infinity : (weights.get(id)?.awsAccounts ?? 0),
      )
    : new Set(targets);
  const rest = targets.filter((target) => !kept.has(target)).map(({ id }) => id);
  const nodes = [...kept].map((target): MapNode => ({
    id: target.id,
    side: 'target',
    members: [target.id],
    target,
    ...(target.isDefault && !isPulled && { hasRest: true }),
    within: isMany && !isFolded && !target.isDefault ? [smaller] : [],
    ...sumOf([target.id], weights),
  }));
  const more: MapNode = {
    id: smaller.id,
    side: 'target',
    members: rest,
    more: rest.length,
    group: smaller,
    within: [],
    ...sumOf(rest, weights),
  };
  return [
    ...nodes.filter(({ target }) => target?.isDefault !== true),
    ...(rest.length === 0 ? [] : [more]),
    ...nodes.filter(({ target }) => target?.isDefault === true),
  ];
}
