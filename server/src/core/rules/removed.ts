import type { Mapping } from '../mapping/mapping';
import type { Span } from '../text/span';
import type { Fix } from './rule';

/** Removes the list item, or the member whose key, starts there. Nothing in a file that is not JSON. */
export function removed(mapping: Mapping, { start }: Span, title: string): Fix[] {
  const edit = mapping.syntaxErrors.length > 0 ? undefined : mapping.removalAt(start);
  return edit === undefined ? [] : [{ title, edits: [edit] }];
}
