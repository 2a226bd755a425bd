import type { RibbonItem } from '../../../server/src/lsp/protocol';
import type { PartOfMap } from '../../src/map/pageMessages';
import type { MapNode, MapRibbon } from './mapNode';
import { keyOfTarget } from './mapTarget';

type RibbonFilter = (ribbon: MapRibbon) => boolean;

/** Whether a ribbon has something of a part of the map. */
export function ribbonsOfPart({ sources, targets, standings }: PartOfMap): RibbonFilter {
  const isAmong = (ids: readonly string[] | undefined) => {
    const set = ids && new Set<string>(ids);
    return (members: readonly string[]) => set === undefined || members.some((id) => set.has(id));
  };
  const [hasSource, hasTarget, hasStanding] = [isAmong(sources), isAmong(targets), isAmong(standings)];
  return ({ source, target, standing }) =>
    hasSource(source.members) && hasTarget(target.members) && hasStanding([standing]);
}

/** Whether a ribbon has something of what was found. */
export function ribbonsOfSearch(found: readonly RibbonItem[]): RibbonFilter {
  const targets = new Map<string, Set<string>>();
  for (const { source, target, standing } of found) {
    const key = `${standing} ${source}`;
    targets.set(key, (targets.get(key) ?? new Set()).add(target));
  }
  return ({ source, target, standing }) =>
    source.members.some((id) => {
      const reached = targets.get(`${standing} ${id}`);
      return reached !== undefined && target.members.some((member) => reached.has(member));
    });
}

/** How many AWS accounts of what was found go through a node. */
export function foundInNode(found: readonly RibbonItem[], { members, side }: MapNode): number {
  const own = new Set(members);
  return found
    .filter(({ source, target }) => own.has(side === 'source' ? source : target))
    .reduce((total, { awsAccounts }) => total + awsAccounts, 0);
}

/** The keys of ribbons, and of the nodes at their ends. */
export function litKeys(ribbons: readonly MapRibbon[], isLit: RibbonFilter): Set<string> {
  const keys = new Set<string>();
  for (const ribbon of ribbons.filter(isLit)) {
    keys.add(keyOfTarget({ kind: 'ribbon', ribbon }));
    keys.add(keyOfTarget({ kind: 'node', node: ribbon.source }));
    keys.add(keyOfTarget({ kind: 'node', node: ribbon.target }));
  }
  return keys;
}
