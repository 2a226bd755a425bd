import type { Span } from '../text/span';
import { childAt, childCount } from './childOf';
import type { JsonNode } from './jsonNode';

/** An object or list. */
export interface Container {
  readonly span: Span;
  /** Whether it ends with a bracket of its own. */
  readonly isClosed: boolean;
}

/** The objects and lists of a tree, each before those in it. Recurses no deeper than `parseJson` nests. */
export function* containersIn(node: JsonNode, text: string): Iterable<Container> {
  if (node.kind !== 'object' && node.kind !== 'array') {
    return;
  }
  const count = childCount(node);
  const contentEnd = childAt(node, count - 1)?.span.end ?? node.start + 1;
  const closer = node.kind === 'object' ? '}' : ']';
  yield { span: node, isClosed: contentEnd < node.end && text[node.end - 1] === closer };
  for (let index = 0; index < count; index++) {
    const value = childAt(node, index)?.value;
    if (value !== undefined) {
      yield* containersIn(value, text);
    }
  }
}
