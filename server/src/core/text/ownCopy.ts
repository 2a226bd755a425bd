/** V8 copies shorter slices. */
const shortestSlice = 13;

/**
 * The same text, in memory of its own. V8 makes a slice of 13 or more characters a pointer into the text that it is from:
 * whoever keeps one while a file changes keeps a whole old version of it. What comes from JSON can point to nothing but
 * that JSON, and lone surrogates come through it as they are.
 */
export function ownCopy(text: string): string {
  return text.length < shortestSlice ? text : String(JSON.parse(JSON.stringify(text)));
}
