/**
 * Whether a value is what an API shows in the place of the real one: nothing but asterisks and the letter X, or
 * asterisks in a row. The vendor's command line tool is prepared for both.
 */
export function isMasked(value: string): boolean {
  return /^[*Xx\s]*[*Xx][*Xx\s]*$/.test(value) || value.includes('***');
}
