import type { Span } from '../text/span';
import { childrenTowards } from './childOf';
import type { JsonNode } from './jsonNode';

/**
 * What an offset is in or touches: objects and lists, members, keys, values, and strings with their quotes and
 * without. From the outermost to the innermost, each inside of the one before it and smaller.
 */
export function spansAround(root: JsonNode, text: string, offset: number): Span[] {
  const spans: Span[] = [];
  /** Says whether the offset is there. */
  const enter = ({ start, end }: Span): boolean => {
    const isIn = start <= offset && offset <= end;
    const outer = spans.at(-1) ?? { start: 0, end: text.length + 1 };
    const isSmaller = outer.start <= start && end <= outer.end && end - start < outer.end - outer.start;
    if (isIn && isSmaller) {
      spans.push({ start, end });
    }
    return isIn;
  };
  const enterValue = (node: JsonNode) => {
    if (enter(node) && node.kind === 'string' && isQuoted(text, node)) {
      enter({ start: node.start + 1, end: node.end - 1 });
    }
  };
  enterValue(root);
  for (const { container, index, child } of childrenTowards(root, offset)) {
    const key = container.kind === 'object' ? container.members[index]?.key : undefined;
    if (!enter(child.span)) {
      break;
    }
    if (key !== undefined) {
      enterValue(key);
    }
    if (child.value !== undefined) {
      enterValue(child.value);
    }
  }
  return spans;
}

function isQuoted(text: string, { start, end }: Span): boolean {
  return end - start > 2 && text[start] === '"' && text[end - 1] === '"';
}
