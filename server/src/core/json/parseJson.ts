import type { JsonNode } from './jsonNode';
import { JsonParser } from './jsonParser';
import type { JsonSyntaxError } from './jsonSyntaxError';

export interface ParsedJson {
  /** Missing where the text holds no value at all. */
  readonly root?: JsonNode;
  /** In file order; empty exactly where the text is valid JSON (a leading byte order mark aside). */
  readonly errors: readonly JsonSyntaxError[];
}

/**
 * Parses a JSON text (RFC 8259) with recovery: any string gives a tree of what can be read and the list of
 * what is wrong; it never throws and does not recurse.
 *
 * Members without outer braces (`"a": 1, "b": 2`) are read as an object, a word in single or typographic
 * quotes as a string, an unterminated string ends with its line, and words before the value are passed over.
 */
export function parseJson(text: string): ParsedJson {
  return new JsonParser(text).parse();
}
