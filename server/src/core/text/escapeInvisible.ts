/**
 * Control, bidirectional and zero-width characters, lone surrogates and separators of lines. A terminal obeys some of
 * them, others change how the text around them looks. The selectors that make a picture of a character do neither.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\uFE00-\uFE0F])\p{DI}/gu;
/** All that may be invisible within lines: cheaper to look for in a long text. */
const unusual = /(?!\r\n)[^\n\t -~]/gu;

/** Writes invisible characters as `\u{…}`, line breaks and tabs among them. */
export function escapeInvisible(text: string): string {
  return text.replace(invisible, escapeCharacter);
}

/** Writes invisible characters as `\u{…}`, but leaves line breaks and tabs. */
export function escapeInvisibleInLines(text: string): string {
  return text.replace(unusual, escapeInvisible);
}

export function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
