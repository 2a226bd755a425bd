import type { PlacedNode } from './layoutMap';
import type { MapGroup, MapNode } from './mapNode';

/** A button that unfolds a node, or folds the nodes of a group into one; drawn around its middle. */
export interface FoldMark {
  readonly group: MapGroup;
  readonly isOpen: boolean;
  /** What it unfolds. */
  readonly node?: MapNode;
  readonly x: number;
  readonly y: number;
  /** The line along what it folds; `inwards` leads to the nodes. */
  readonly bracket?: { readonly top: number; readonly bottom: number; readonly inwards: number };
}

/** How far a bracket stands inside of the one around it. */
export const bracketIndent = 24;
const edge = 12;

/** @param labelEnd where the label of a node ends */
export function foldMarks(
  nodes: readonly PlacedNode[],
  width: number,
  labelEnd: (placed: PlacedNode) => number,
): FoldMark[] {
  const marks = nodes.flatMap((placed): FoldMark[] =>
    placed.node.group === undefined
      ? []
      : [
          {
            group: placed.node.group,
            isOpen: false,
            node: placed.node,
            x: labelEnd(placed),
            y: (placed.y0 + placed.y1) / 2 - 7,
          },
        ],
  );
  const brackets = new Map<string, FoldMark>();
  for (const { node, y0, y1 } of nodes) {
    const middle = (y0 + y1) / 2;
    node.within.forEach((group, depth) => {
      const isSource = node.side === 'source';
      const before = brackets.get(group.id)?.bracket;
      const top = Math.min(before?.top ?? Infinity, middle - 14);
      brackets.set(group.id, {
        group,
        isOpen: true,
        x: isSource ? edge + depth * bracketIndent : width - edge - depth * bracketIndent,
        y: top,
        bracket: {
          top,
          bottom: Math.max(before?.bottom ?? -Infinity, middle + 14),
          inwards: isSource ? 5 : -5,
        },
      });
    });
  }
  return [...marks, ...brackets.values()];
}
