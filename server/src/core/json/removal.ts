import type { Edit } from '../text/edit';
import { childAt, childrenTowards, type ChildPlace } from './childOf';
import type { JsonNode } from './jsonNode';

/**
 * The edit that takes one item out of an array, or one member out of an object, together with the comma that
 * it leaves without use. What surrounds it keeps its layout.
 *
 * @param start where the item, or the key of the member, starts
 * @returns nothing if no item or member starts there
 */
export function removalAt(root: JsonNode, start: number): Edit | undefined {
  for (const place of childrenTowards(root, start)) {
    if (place.child.span.start === start) {
      return removal(place);
    }
  }
  return undefined;
}

function removal({ container, index, child: { span } }: ChildPlace): Edit {
  const previous = childAt(container, index - 1)?.span;
  const next = childAt(container, index + 1)?.span;
  if (next !== undefined) {
    return { span: { start: span.start, end: next.start }, text: '' };
  }
  return previous === undefined
    ? { span: { start: container.start + 1, end: Math.max(span.end, container.end - 1) }, text: '' }
    : { span: { start: previous.end, end: span.end }, text: '' };
}
