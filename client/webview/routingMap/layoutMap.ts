import { isProblem } from '../../../server/src/core/routingMap/routeStanding';
import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { FoldedMap, MapNode, MapRibbon } from './mapNode';

/** Where a node is drawn, in pixels. */
export interface PlacedNode {
  readonly node: MapNode;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Where a ribbon is drawn: the middles of its ends, and its width. */
export interface PlacedRibbon {
  readonly ribbon: MapRibbon;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly width: number;
}

export interface MapLayout {
  readonly nodes: readonly PlacedNode[];
  readonly ribbons: readonly PlacedRibbon[];
  readonly height: number;
}

/** What there is to draw on: the space between the labels, and how high it may be without scrolling. */
export interface MapSpace {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

const nodeWidth = 8;
/** Between nodes, so that a label of two lines has room beside the thinnest. */
const gap = 30;
const margin = 22;
/** However many labels there are, ribbons have so much of the height. */
const leastHeight = 220;
/** The thinnest ribbons can be seen and hit; those with problems better. */
const thinnest = 1.5;
const thinnestProblem = 2.5;

interface NodeData {
  readonly node: MapNode;
}
interface LinkData {
  readonly ribbon: MapRibbon;
}
type Node = SankeyNode<NodeData, LinkData>;
type Link = SankeyLink<NodeData, LinkData>;

/**
 * Places nodes and ribbons. Sources stay in their order; Lacework accounts are put where the ribbons to them cross least,
 * the default account last. There has to be a ribbon.
 */
export function layoutMap({ sources, targets, ribbons }: FoldedMap, space: MapSpace): MapLayout {
  const ordered = [...sources, ...inReach(sources, targets, ribbons)];
  const most = Math.max(sources.length, targets.length, 1);
  const height = Math.max(space.height, 2 * margin + (most - 1) * gap + leastHeight);
  const width = widthOf(ribbons, height - 2 * margin - (most - 1) * gap);
  const indexes = new Map(ordered.map((node, index) => [node, index]));
  const indexOf = (node: MapNode) => indexes.get(node) ?? 0;
  const nodes: Node[] = ordered.map((node) => ({ node }));
  const links: Link[] = [...ribbons]
    .sort((a, b) => indexOf(a.source) - indexOf(b.source) || indexOf(a.target) - indexOf(b.target))
    .map((ribbon) => ({
      ribbon,
      source: indexOf(ribbon.source),
      target: indexOf(ribbon.target),
      value: width(ribbon),
    }));
  const layout = sankey<NodeData, LinkData>()
    .nodeAlign(({ node }) => (node.side === 'source' ? 0 : 1))
    // As they come: d3 would move them about, and with them what the user looks at.
    .nodeSort(null)
    .nodeWidth(nodeWidth)
    .nodePadding(gap)
    .extent([
      [space.left, margin],
      [space.right, height - margin],
    ]);
  const placed = layout({ nodes, links });
  return {
    height,
    nodes: placed.nodes.map(({ node, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
      node,
      x0,
      x1,
      y0,
      y1: Math.max(y1, y0 + 1),
    })),
    ribbons: placed.links.map(({ ribbon, y0 = 0, y1 = 0, width: thickness = 0 }) => ({
      ribbon,
      x0: space.left + nodeWidth,
      x1: space.right - nodeWidth,
      y0,
      y1,
      width: thickness,
    })),
  };
}

/** How wide ribbons are in proportion, the thinnest aside. */
function widthOf(ribbons: readonly MapRibbon[], height: number): (ribbon: MapRibbon) => number {
  const total = ribbons.reduce((sum, { awsAccounts }) => sum + awsAccounts, 0);
  const perAccount = height / Math.max(total, 1);
  return ({ awsAccounts, standing }) =>
    Math.max(awsAccounts * perAccount, isProblem(standing) ? thinnestProblem : thinnest);
}

/** Targets by how far down their ribbons come from; what nothing goes to behind them, the default account last. */
function inReach(
  sources: readonly MapNode[],
  targets: readonly MapNode[],
  ribbons: readonly MapRibbon[],
): MapNode[] {
  const places = new Map(sources.map((node, index) => [node, index]));
  const sums = new Map<MapNode, { weight: number; place: number }>();
  for (const { source, target, awsAccounts } of ribbons) {
    const sum = sums.get(target) ?? { weight: 0, place: 0 };
    sum.weight += awsAccounts;
    sum.place += awsAccounts * (places.get(source) ?? 0);
    sums.set(target, sum);
  }
  const middleOf = (node: MapNode) => {
    const sum = sums.get(node);
    return node.target?.isDefault === true ? Infinity : sum === undefined ? 1e9 : sum.place / sum.weight;
  };
  return targets
    .map((node, index) => ({ node, index, middle: middleOf(node) }))
    .sort((a, b) => (a.middle === b.middle ? a.index - b.index : a.middle - b.middle))
    .map(({ node }) => node);
}
