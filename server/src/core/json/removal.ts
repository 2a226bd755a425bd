import type { Edit } from '../text/edit';
import { childAt, childStartingAt } from './childOf';
import type { JsonNode } from './jsonNode';

/**
 * The edits that take items out of arrays, or members out of objects, together with the commas that they leave
 * without use. What surrounds them keeps its layout. The edits do not overlap.
 *
 * @param starts where the items, or the keys of the members, start, in order; the others are passed over
 */
export function removalsAt(root: JsonNode, starts: readonly number[]): Edit[] {
  const runs: Run[] = [];
  for (const start of starts) {
    const place = childStartingAt(root, start);
    const run = runs.at(-1);
    if (place !== undefined && run?.container === place.container && run.last + 1 === place.index) {
      run.last++;
    } else if (place !== undefined) {
      runs.push({ container: place.container, first: place.index, last: place.index });
    }
  }
  return runs.map(removal);
}

/** Items or members in a row. */
interface Run {
  readonly container: JsonNode;
  readonly first: number;
  last: number;
}

function removal({ container, first, last }: Run): Edit {
  const { start } = childAt(container, first)?.span ?? container;
  const { end } = childAt(container, last)?.span ?? container;
  const previous = childAt(container, first - 1)?.span;
  const next = childAt(container, last + 1)?.span;
  if (next !== undefined) {
    return { span: { start, end: next.start }, text: '' };
  }
  return previous === undefined
    ? { span: { start: container.start + 1, end: Math.max(end, container.end - 1) }, text: '' }
    : { span: { start: previous.end, end }, text: '' };
}
