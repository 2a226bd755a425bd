import type { Span } from '../text/span';
import type { PlacedPart } from './itemList';
import type { JsonNode } from './jsonNode';
import { runItemLength } from './digitRun';

/** A text without the runs in its lists: all but thousands of strings of digits, and what separates them. */
export interface OutsideRuns {
  /** In file order. */
  readonly spans: readonly Span[];
  /** How long the runs are in all, without white space. */
  readonly runsLength: number;
}

/** What is looked for in a whole text, and cannot be in a run, is looked for here. */
export function outsideRuns(root: JsonNode | undefined, text: string): OutsideRuns {
  const spans: Span[] = [];
  let start = 0;
  let runsLength = 0;
  for (const run of root === undefined ? [] : runsIn(root)) {
    spans.push({ start, end: run.start });
    start = run.end;
    runsLength += run.part.kind === 'run' ? run.part.starts.length * (runItemLength + 1) - 1 : 0;
  }
  return { spans: [...spans, { start, end: text.length }], runsLength };
}

/** Recurses no deeper than `parseJson` nests. */
function runsIn(node: JsonNode): PlacedPart[] {
  switch (node.kind) {
    case 'array':
      return node.items.parts.flatMap((placed) =>
        placed.part.kind === 'run' ? placed : runsIn(placed.part),
      );
    case 'object':
      return node.members.flatMap(({ value }) => (value === undefined ? [] : runsIn(value)));
    default:
      return [];
  }
}
