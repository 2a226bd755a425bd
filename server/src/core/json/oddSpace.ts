/** White space that JSON does not know, and characters that cannot be seen. */
const odd = /[\p{Zs}\p{Zl}\p{Zp}\p{Cf}\u0085\v\f]/u;

const run =
  /(?:(?! )[\p{Zs}\p{Zl}\p{Zp}\p{Cf}\u0085\v\f])+(?:[ \t]+(?! )[\p{Zs}\p{Zl}\p{Zp}\p{Cf}\u0085\v\f]+)*/uy;

/**
 * Where a run of white space that JSON does not know, or of characters that cannot be seen, ends; the start where
 * none begins there. White space of JSON between such characters is part of it.
 */
export function endOfOddSpace(text: string, start: number): number {
  run.lastIndex = start;
  return run.test(text) ? run.lastIndex : start;
}

/** The length of a word without such characters at its end. */
export function lengthWithoutOddSpace(word: string): number {
  let length = word.length;
  while (length > 0 && word[length - 1] !== ' ' && odd.test(word.charAt(length - 1))) {
    length--;
  }
  return length;
}

/** What stands for it in JSON: a space for each that has width. */
export function withoutOddSpace(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[\p{Zs}\p{Zl}\p{Zp}\u0085\v\f]/gu, ' ');
}
