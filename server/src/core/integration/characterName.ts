import { quote } from '../text/quote';

/** How a message names one character: `"é" (U+00E9)`, or the number alone where there is nothing to see. */
export function characterName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /^[!-~]$/.test(character) ? quote(character) : `U+${hex}`;
}
