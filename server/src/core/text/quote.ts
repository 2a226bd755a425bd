import { withoutSecrets } from './secrets';

/** Control, bidirectional and zero-width characters, lone surrogates, odd spaces: they would garble a message. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** A secret that begins in the shown part is found whole, or cut where the rest would not change the finding. */
const longestSecret = 400;

/** Puts a piece of a user's file into double quotes for a message; see `shorten`. */
export function quote(text: string, longest = 40): string {
  return `"${shorten(text, longest)}"`;
}

/**
 * Makes a piece of a user's file fit to be shown: on one line, with unprintable characters written as `\u{…}`,
 * and cut to at most `longest` characters (UTF-16 code units). What is shown is logged, too: where the text holds
 * a secret, its kind stands instead.
 */
export function shorten(text: string, longest = 40): string {
  let shown = '';
  /** As much as may stand before an ellipsis. */
  let head = '';
  for (const character of withoutSecrets(text.slice(0, longest + longestSecret))) {
    shown += unprintable.test(character) ? escapeCharacter(character) : character;
    if (shown.length < longest) {
      head = shown;
    } else if (shown.length > longest) {
      return `${head}…`;
    }
  }
  return shown;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
