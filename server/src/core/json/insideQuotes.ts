import type { Span } from '../text/span';

/** The place of a string without its quotes, as far as it has them: in a broken text they may be missing. */
export function insideQuotes(text: string, { start, end }: Span): Span {
  const inner = /["']/.test(text.charAt(start)) ? start + 1 : start;
  return { start: inner, end: end > inner && /["']/.test(text.charAt(end - 1)) ? end - 1 : end };
}
