import { quote } from '../text/quote';
import type { Span } from '../text/span';
import type { Fix } from './rule';

/** Writes another Lacework account name in the place of one. */
export function renaming({ span }: { readonly span: Span }, newName: string): Fix {
  return { title: `Write ${quote(newName)}`, edits: [{ span, text: JSON.stringify(newName) }] };
}
