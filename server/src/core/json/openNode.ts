import type { Span } from '../text/span';
import { ItemList } from './itemList';
import type { JsonNode, JsonString } from './jsonNode';

/** A member of an object whose end has not been read yet. */
export interface OpenMember {
  readonly key: JsonString;
  value?: JsonNode;
}

/** What came last in an object or array: its opening bracket, an item, or a comma, which is kept. */
type Before = 'opening' | 'item' | Span;

export interface OpenObject {
  readonly node: {
    readonly kind: 'object';
    readonly start: number;
    end: number;
    readonly members: OpenMember[];
  };
  /** Empty for members that lack their outer braces. */
  readonly bracket: '{' | '';
  before: Before;
  /** The member whose value is still to come, and whether its colon has been read. */
  pending?: { readonly member: OpenMember; hasColon: boolean } | undefined;
}

export interface OpenArray {
  readonly node: { readonly kind: 'array'; readonly start: number; end: number; readonly items: ItemList };
  readonly bracket: '[';
  before: Before;
}

export type Open = OpenObject | OpenArray;

const closerOf = { '{': '}', '[': ']', '': '' };

/**
 * An object or array that has just been opened, at its bracket or, without one, at its first key.
 *
 * @param text the whole text
 */
export function openedAt(text: string, { start, end }: Span, bracket: '{' | '[' | ''): Open {
  return bracket === '['
    ? { node: { kind: 'array', start, end, items: new ItemList(text) }, bracket, before: 'opening' }
    : { node: { kind: 'object', start, end, members: [] }, bracket, before: 'opening' };
}

export function isOpenArray(open: Open): open is OpenArray {
  return open.bracket === '[';
}

/** The brackets that close these nodes, the innermost first. */
export function closersOf(open: readonly Open[]): string {
  return open
    .map(({ bracket }) => closerOf[bracket])
    .reverse()
    .join('');
}
