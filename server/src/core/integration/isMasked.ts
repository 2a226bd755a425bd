/**
 * Whether a value is what an API may show in the place of the real one: with an asterisk or a bullet in it, nothing but
 * the letter X, or many of it at the end. How Lacework masks is undocumented; the vendor's command line tool is prepared
 * for asterisks and X.
 */
export function isMasked(value: string): boolean {
  return /[*\u2022\u25CF]|^\s*X[X\s]*$|X{6}$/i.test(value);
}
