import type { RibbonItem, RoutingMapItem } from '../../../server/src/lsp/protocol';

type Source = RoutingMapItem['sources'][number];
type Target = RoutingMapItem['targets'][number];

/** What the user unfolded or folded, by the IDs of `MapGroup`s. */
export interface FoldChoices {
  readonly opened: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

/** What can be shown as one or as its parts: a unit with what is below it, or the smaller of many. */
export interface MapGroup {
  readonly id: string;
  /** Of a unit; what a group of the smaller ones is in, if that is a unit. */
  readonly unit?: Source;
}

/** One side of ribbons, as it is drawn. */
export interface MapNode {
  /** The same after each change of the file. */
  readonly id: string;
  readonly side: 'source' | 'target';
  /** The sources or targets of the map that it stands for. */
  readonly members: readonly string[];
  readonly source?: Source;
  readonly target?: Target;
  /** Whether only what is directly in the unit, for what is below it is shown beside. */
  readonly isDirect?: boolean;
  /** Whether it receives what is not listed as well, and nobody knows how much that is. */
  readonly hasRest?: boolean;
  /** How many units or Lacework accounts it has taken together, where it has no name of its own. */
  readonly more?: number;
  /** What it can be unfolded to. */
  readonly group?: MapGroup;
  /** The groups around it that are shown as their parts, from the outside. */
  readonly within: readonly MapGroup[];
  /** How many AWS accounts go through it. */
  readonly awsAccounts: number;
  /** How many of them have problems. */
  readonly problems: number;
}

/** Ribbons of one standing between two nodes, drawn as one. */
export interface MapRibbon {
  readonly id: string;
  readonly source: MapNode;
  readonly target: MapNode;
  readonly standing: RibbonItem['standing'];
  readonly awsAccounts: number;
}

/** The map as it is drawn: with so many nodes that it can be read. */
export interface FoldedMap {
  readonly sources: readonly MapNode[];
  readonly targets: readonly MapNode[];
  readonly ribbons: readonly MapRibbon[];
}
