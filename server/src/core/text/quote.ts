import { escapeCharacter, escapeInvisible } from './escapeInvisible';
import { withoutSecrets } from './secrets';

/** They would pass for a space, or for nothing. */
const oddSpace = /(?! )\p{Zs}/u;

/** Nearly every text: it needs no look at each character. */
const isPlain = /^[ -~]*$/;

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
  const known = withoutSecrets(text.slice(0, longest + longestSecret));
  if (isPlain.test(known)) {
    return known.length > longest ? `${known.slice(0, longest - 1)}…` : known;
  }
  let shown = '';
  /** As much as may stand before an ellipsis. */
  let head = '';
  for (const character of known) {
    shown += oddSpace.test(character) ? escapeCharacter(character) : escapeInvisible(character);
    if (shown.length < longest) {
      head = shown;
    } else if (shown.length > longest) {
      return `${head}…`;
    }
  }
  return shown;
}
