import type { Span } from '../text/span';
import type { JsonNode } from './jsonNode';

/** An item of an array, or a member of an object from its key to the end of its value. */
export interface Child {
  readonly span: Span;
  readonly value: JsonNode | undefined;
}

/** Where an item or a member stands: in what, and as the how manieth. */
export interface ChildPlace {
  readonly container: JsonNode;
  readonly index: number;
  readonly child: Child;
}

export function childCount(node: JsonNode): number {
  return node.kind === 'array' ? node.items.length : node.kind === 'object' ? node.members.length : 0;
}

export function childAt(node: JsonNode, index: number): Child | undefined {
  if (node.kind === 'array') {
    const item = node.items.at(index);
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

/** The items and members on the way to an offset, the outermost first. */
export function* childrenTowards(root: JsonNode, offset: number): Iterable<ChildPlace> {
  let container: JsonNode | undefined = root;
  while (container !== undefined) {
    const index = lastChildAtOrBefore(container, offset);
    const child = childAt(container, index);
    if (child !== undefined) {
      yield { container, index, child };
    }
    container = child?.value;
  }
}

/** The item that starts at an offset, or the member whose key starts there. */
export function childStartingAt(root: JsonNode, start: number): ChildPlace | undefined {
  for (const place of childrenTowards(root, start)) {
    if (place.child.span.start === start) {
      return place;
    }
  }
  return undefined;
}

/** The value that starts at an offset, or whose key starts there. */
export function valueAt(root: JsonNode, start: number): JsonNode | undefined {
  if (root.start === start) {
    return root;
  }
  for (const { child } of childrenTowards(root, start)) {
    if (child.span.start === start || child.value?.start === start) {
      return child.value;
    }
  }
  return undefined;
}

function lastChildAtOrBefore(node: JsonNode, offset: number): number {
  let low = 0;
  let high = childCount(node);
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
