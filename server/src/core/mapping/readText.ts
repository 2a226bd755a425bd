import { parseJson, type ParsedJson } from '../json/parseJson';

/**
 * The longest text that is read, in UTF-16 code units. Far beyond what Lacework takes; a longer one would hold up the
 * editor for nothing.
 */
export const longestText = 5_000_000;

/** A text up to this length is read whatever is in it: Lacework might take it. In UTF-16 code units. */
export const longestCertainText = 1_000_000;

/**
 * So many parts may a text have that is longer than that. A file of that size has so many AWS accounts that they stand in
 * runs, which count for nothing; see `ParsedJson`.
 */
export const mostParts = 100_000;

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
  const most = text.length > longestCertainText ? mostParts : Infinity;
  const read = text.length > longestText ? undefined : (parsed ?? parseJson(text, most));
  return read === undefined || read.parts > most
    ? { errors: [], parts: 0, isUnread: true }
    : { ...read, isUnread: false };
}
