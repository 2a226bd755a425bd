import { escapeInvisible } from './escapeInvisible';

/** Writes a value as JSON on several lines with nothing invisible in it: programs read the same, terminals obey nothing. */
export function printJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return `${json.replace(/[^\n -~]/gu, escapeIfInvisible)}\n`;
}

/** As JSON has it: each UTF-16 code unit for itself. */
function escapeIfInvisible(character: string): string {
  return escapeInvisible(character) === character
    ? character
    : character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}
