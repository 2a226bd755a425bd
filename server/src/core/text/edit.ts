import type { Span } from './span';

/** Replaces what stands at a place by another text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Applies edits to the text that they were made for. They must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { span, text: replacement } of inOrder(edits)) {
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}

/**
 * Chooses among groups of edits those that can be applied together: each group whole or not at all, from the
 * start of the text on.
 */
export function withoutConflicts(groups: readonly (readonly Edit[])[]): Edit[] {
  const chosen: Edit[] = [];
  let end = 0;
  for (const group of groups.map(inOrder).sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(group) >= end) {
      chosen.push(...group);
      end = Math.max(group.at(-1)?.span.end ?? end, startOf(group) + 1);
    }
  }
  return chosen;
}

/** By place. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function startOf(edits: readonly Edit[]): number {
  return edits[0]?.span.start ?? 0;
}
