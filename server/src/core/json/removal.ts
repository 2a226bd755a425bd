import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { JsonNode } from './jsonNode';

/**
 * The edit that takes one item out of an array, or one member out of an object, together with the comma that
 * it leaves without use. What surrounds it keeps its layout.
 *
 * @param start where the item, or the key of the member, starts
 * @returns nothing if no item or member starts there
 */
export function removalAt(root: JsonNode, start: number): Edit | undefined {
  let container: JsonNode | undefined = root;
  while (container !== undefined) {
    const index = lastChildAtOrBefore(container, start);
    const child = childAt(container, index);
    if (child?.span.start === start) {
      return removal(container, index);
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

function childAt(node: JsonNode, index: number): Child | undefined {
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

function removal(container: JsonNode, index: number): Edit {
  const child = childAt(container, index)?.span ?? container;
  const previous = childAt(container, index - 1)?.span;
  const next = childAt(container, index + 1)?.span;
  if (next !== undefined) {
    return { span: { start: child.start, end: next.start }, text: '' };
  }
  return previous === undefined
    ? { span: { start: container.start + 1, end: Math.max(child.end, container.end - 1) }, text: '' }
    : { span: { start: previous.end, end: child.end }, text: '' };
}
