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
  const runs: PlacedPart[] = [];
  if (root !== undefined) {
    addRuns(root, runs);
  }
  for (const run of runs) {
    spans.push({ start, end: run.start });
    start = run.end;
    runsLength += run.part.kind === 'run' ? run.part.starts.length * (runItemLength + 1) - 1 : 0;
  }
  return { spans: [...spans, { start, end: text.length }], runsLength };
}

/** Adds the runs in a node to those before them. Recurses no deeper than `parseJson` nests. */
function addRuns(node: JsonNode, runs: PlacedPart[]): void {
  if (node.kind === 'array') {
    for (const placed of node.items.parts) {
      if (placed.part.kind === 'run') {
        runs.push(placed);
      } else {
        addRuns(placed.part, runs);
      }
    }
  } else if (node.kind === 'object') {
    for (const { value } of node.members) {
      if (value !== undefined) {
        addRuns(value, runs);
      }
    }
  }
}
