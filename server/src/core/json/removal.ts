import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
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
    const place = placeAt(root, start);
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

/** The array or object whose item or member starts there, and which of its children that is. */
export function placeAt(root: JsonNode, start: number): { container: JsonNode; index: number } | undefined {
  let container: JsonNode | undefined = root;
  while (container !== undefined) {
    const index = lastChildAtOrBefore(container, start);
    const child = childAt(container, index);
    if (child?.span.start === start) {
      return { container, index };
    }
    container = child?.value;
  }
  return undefined;
}

interface Child {
  /** An item, or a member from its key to the end of its value. */
  readonly span: Span;
  readonly value: JsonNode | undefined;
}

export function childAt(node: JsonNode, index: number): Child | undefined {
  if (node.kind === 'array') {
    const item = node.items[index];
    return item && { span: item, value: item };
  }
  const member = node.kind === 'object' ? node.members[index] : undefined;
  return (
    member && {
      span: { start: member.key.start, end: member.value?.end ?? member.key.end },
      value: member.value,
    }
  );
}

function lastChildAtOrBefore(node: JsonNode, offset: number): number {
  let low = 0;
  let high = node.kind === 'array' ? node.items.length : node.kind === 'object' ? node.members.length : 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((childAt(node, middle)?.span.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
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
