/**
 * The same text, in memory of its own. V8 makes a slice of 13 or more characters a pointer into the text that it is from:
 * whoever keeps one while a file changes keeps a whole old version of it. What comes from JSON can point to nothing but
 * that JSON, and lone surrogates come through it as they are.
 */
export function ownCopy(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}
