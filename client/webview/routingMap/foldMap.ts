import type { RoutingMapItem } from '../../../server/src/lsp/protocol';
import { foldSources } from './foldSources';
import { foldTargets } from './foldTargets';
import type { FoldChoices, FoldedMap, MapRibbon } from './mapNode';
import { weightsOf } from './weight';

/** Takes together what would be too much to see at once: units by what they are in, and the smaller of many. */
export function foldMap(map: RoutingMapItem, choices: FoldChoices): FoldedMap {
  const weights = weightsOf(map);
  const sources = foldSources(map.sources, weights, choices);
  const targets = foldTargets(map, weights, choices);
  const nodes = new Map([...sources, ...targets].flatMap((node) => node.members.map((id) => [id, node])));
  const ribbons = new Map<string, MapRibbon>();
  for (const { source, target, standing, awsAccounts } of map.ribbons) {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (from !== undefined && to !== undefined) {
      const id = JSON.stringify([from.id, to.id, standing]);
      const before = ribbons.get(id)?.awsAccounts ?? 0;
      ribbons.set(id, { id, source: from, target: to, standing, awsAccounts: before + awsAccounts });
    }
  }
  return { sources, targets, ribbons: [...ribbons.values()] };
}
