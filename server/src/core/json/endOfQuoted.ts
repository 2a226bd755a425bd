import { isBeforeStructure } from './stringEnd';

/** By the quote that opens a text, those that may close it: the same one, or a typographic one of its kind. */
const closingQuotes = new Map(
  ["''", '``', '‘‘’', '’‘’', '““”', '”“”', '"\'`‘’“”'].map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** From an opening quote on: all up to structure, a comment, the end of the line or a quote that may close it. */
const contents = new Map(
  [...closingQuotes].map(([opening, closing]) => [
    opening,
    new RegExp(String.raw`(?:[^"{}[\],:\r\n/#${closing}]|/(?![/*])|(?<=\w)[${closing}](?=\w))+`, 'y'),
  ]),
);

/**
 * Where a text ends, with its closing quote, that has other quotes than JSON knows, or begins with a double quote and
 * ends with another one. Nothing where no such text begins there or where it has no structure behind it.
 */
export function endOfQuoted(text: string, start: number): number | undefined {
  const opening = text.charAt(start);
  const content = contents.get(opening);
  if (content === undefined) {
    return undefined;
  }
  content.lastIndex = start + 1;
  content.test(text);
  const end = content.lastIndex;
  const isClosed =
    end > start + 1 && end < text.length && closingQuotes.get(opening)?.includes(text.charAt(end)) === true;
  return isClosed && isBeforeStructure(text, end + 1) ? end + 1 : undefined;
}
