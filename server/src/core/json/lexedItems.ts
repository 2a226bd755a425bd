import { ownCopy } from '../text/ownCopy';
import type { Span } from '../text/span';
import { behindSpace } from './digitRun';
import type { JsonString } from './jsonNode';
import { syntaxError, type JsonSyntaxError } from './jsonSyntaxError';
import { endOfPlainString } from './plainString';

/** Where a part of a list is: whether its opening bracket is right before it, and its closing one right behind it. */
interface Surroundings {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Reads a part of a list that has nothing but plain strings, commas, of which some may be missing, and white space. It
 * begins where an item does, or behind the opening bracket, and ends so. Nothing where there is anything else: whoever may
 * have to guess what is meant has to see the whole text.
 */
export function lexedItems(
  text: string,
  { start, end }: Span,
  { isFirst, isLast }: Surroundings,
): { readonly items: readonly JsonString[]; readonly errors: readonly JsonSyntaxError[] } | undefined {
  const items: JsonString[] = [];
  const errors: JsonSyntaxError[] = [];
  let at = behindSpace(text, start);
  if (isFirst && isLast && at === end) {
    return { items, errors };
  }
  while (at < end) {
    const itemEnd = endOfPlainString(text, at);
    if (itemEnd === undefined || itemEnd > end) {
      return undefined;
    }
    const item: JsonString = {
      kind: 'string',
      start: at,
      end: itemEnd,
      value: ownCopy(text.slice(at + 1, itemEnd - 1)),
    };
    items.push(item);
    at = behindSpace(text, itemEnd);
    if (isLast && at === end) {
      return { items, errors };
    }
    if (text[at] === ',') {
      const comma = { start: at, end: at + 1 };
      at = behindSpace(text, comma.end);
      if (isLast && at === end) {
        return { items, errors: [...errors, syntaxError('trailing-comma', comma)] };
      }
    } else if (text[at] === '"' && at > itemEnd) {
      errors.push(syntaxError('missing-comma', item, undefined, itemEnd));
    } else {
      return undefined;
    }
  }
  return at === end && !isLast ? { items, errors } : undefined;
}
