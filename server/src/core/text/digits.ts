/** Writes the decimal digits of all scripts (full-width, Arabic-Indic, …) as 0 to 9. */
export function withAsciiDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) {
    return text;
  }
  const values = new Map<string, string>();
  return text.replace(/\p{Nd}/gu, (digit) => {
    const value = values.get(digit) ?? valueOf(digit);
    values.set(digit, value);
    return value;
  });
}

/** Unicode lists the digits of a script in a row from zero on, some rows without a gap between them. */
function valueOf(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let before = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) {
    before--;
  }
  return String((codePoint - before) % 10);
}
