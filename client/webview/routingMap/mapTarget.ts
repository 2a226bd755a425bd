import type { RibbonItem } from '../../../server/src/lsp/protocol';
import type { PartOfMap } from '../../src/map/pageMessages';
import type { MapGroup, MapNode, MapRibbon } from './mapNode';

/** Something on the map that can be pointed at. */
export type MapTarget =
  | { readonly kind: 'ribbon'; readonly ribbon: MapRibbon }
  | { readonly kind: 'node'; readonly node: MapNode }
  | { readonly kind: 'fold'; readonly group: MapGroup; readonly name: string; readonly isOpen: boolean };

/** What is selected: its AWS accounts are listed, and its ribbons stand out. */
export interface Selection {
  /** Of the ribbon, the node or the standing. */
  readonly key: string;
  readonly title: string;
  readonly part: PartOfMap;
}

export function keyOfTarget(target: MapTarget): string {
  switch (target.kind) {
    case 'ribbon':
      return `ribbon ${target.ribbon.id}`;
    case 'node':
      return `node ${target.node.id}`;
    case 'fold':
      return `fold ${target.group.id}`;
  }
}

export function keyOfStanding(standing: RibbonItem['standing']): string {
  return `standing ${standing}`;
}

/** The AWS accounts of a ribbon or a node. */
export function partOfTarget(target: Exclude<MapTarget, { kind: 'fold' }>): PartOfMap {
  if (target.kind === 'ribbon') {
    const { source, target: to, standing } = target.ribbon;
    return { sources: source.members, targets: to.members, standings: [standing] };
  }
  const { side, members } = target.node;
  return side === 'source' ? { sources: members } : { targets: members };
}
