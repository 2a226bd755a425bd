import { parseJson, type ParsedJson } from '../json/parseJson';

/**
 * The longest text that is read, in UTF-16 code units. Far beyond what Lacework takes; a longer one would hold up the
 * editor for nothing.
 */
export const longestText = 5_000_000;

/**
 * A text up to this length is read whatever is in it, in UTF-16 code units: of a longer one, Lacework takes only what is
 * no longer than this without white space; see `largestRequest`. It is read where it has no more parts than `mostParts`, and
 * none longer than `longestStretch`, so that no answer about it takes long.
 */
export const longestCertainText = 750_000;

/** Keys and list items. Of AWS account IDs, Lacework takes some 50,000. */
export const mostParts = 75_000;

/** From one quote to the next, in UTF-16 code units. */
const longestStretch = 1_000_000;

export interface ReadText extends ParsedJson {
  /** Whether the text is too large to be read. Then there is nothing else in here. */
  readonly isUnread: boolean;
}

/**
 * Parses a text, unless it is too large.
 *
 * @param parsed the text, where it has been parsed already
 */
export function readText(text: string, parsed?: ParsedJson): ReadText {
  const isCertain = text.length <= longestCertainText;
  const most = isCertain ? Infinity : mostParts;
  const isReadable = isCertain || (text.length <= longestText && !hasLongStretch(text));
  const read = isReadable ? (parsed ?? parseJson(text, most)) : undefined;
  return read === undefined || read.parts > most
    ? { errors: [], parts: 0, isUnread: true }
    : { ...read, isUnread: false };
}

/** Whether very much stands between two quotes, or without any: the parser need not find out what that is. */
function hasLongStretch(text: string): boolean {
  let from = 0;
  while (text.length - from > longestStretch) {
    const next = lastQuoteBefore(text, from + longestStretch);
    if (next <= from) {
      return true;
    }
    from = next;
  }
  return false;
}

/** The last quote up to a place that is not escaped; -1 where there is none. */
function lastQuoteBefore(text: string, place: number): number {
  let at = text.lastIndexOf('"', place);
  while (at > 0 && text[at - 1] === '\\') {
    at = text.lastIndexOf('"', at - 1);
  }
  return at;
}
