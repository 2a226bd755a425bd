import type { JsonNode } from './jsonNode';
import { JsonParser } from './jsonParser';
import type { JsonSyntaxError } from './jsonSyntaxError';

export interface ParsedJson {
  /** Missing where the text holds no value at all. */
  readonly root?: JsonNode;
  /** In file order; empty exactly where the text is valid JSON (a leading byte order mark aside). */
  readonly errors: readonly JsonSyntaxError[];
  /** How many members its objects have, and its lists items, all in all. */
  readonly parts: number;
}

/**
 * Parses a JSON text (RFC 8259) with recovery: any string gives a tree of what can be read and the list of
 * what is wrong; it never throws and does not recurse.
 *
 * Members without outer braces (`"a": 1, "b": 2`) are read as an object, a word in single or typographic
 * quotes as a string, an unterminated string ends with its line, and words before the value are passed over.
 *
 * @param mostParts where there are more, the rest is not read: what is given back then, is of no use but for its `parts`
 */
export function parseJson(text: string, mostParts = Infinity): ParsedJson {
  return new JsonParser(text, mostParts).parse();
}
