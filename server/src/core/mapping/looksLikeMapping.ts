import { isClosing, isOpening, isWord, SyntaxKind } from '../json/token';
import { TokenReader } from '../json/tokenReader';
import { isNearly, withoutStyle } from './misspeltKey';

/** Only so much of a file is looked at, in UTF-16 code units: its top-level keys come early. */
export const sniffedLength = 64 * 1024;

/** Top-level keys that no other kind of file is known to have, without case, `_` and `-`. */
const tellingKeys = [
  'defaultlaceworkaccountaws',
  'defaultlaceworkaccount',
  'integrationmappings',
  'integrationmapping',
  'orgaccountmappings',
];

/**
 * Whether a JSON text is meant as an account mapping file, by its top-level keys: one of `tellingKeys` before a
 * colon, inside one pair of brackets at most; a list around the whole does not count. A key within two typing errors of one counts too; without the word
 * "Lacework" in it, only before an object or array. The text may be broken anywhere after that. Only the first
 * `sniffedLength` code units are read.
 */
export function looksLikeMapping(text: string): boolean {
  const tokens = new TokenReader(text.slice(0, sniffedLength));
  let depth = tokens.current.kind === SyntaxKind.OpenBracketToken ? -1 : 0;
  while (tokens.current.kind !== SyntaxKind.EOF) {
    if (isOpening(tokens.current)) {
      depth++;
    } else if (isClosing(tokens.current)) {
      depth--;
    } else if (depth <= 1 && tokens.next.kind === SyntaxKind.ColonToken && isWord(tokens.current)) {
      const key = tokens.current.value;
      tokens.advance();
      if (isTelling(key, isOpening(tokens.next))) {
        return true;
      }
    }
    tokens.advance();
  }
  return false;
}

function isTelling(key: string, hasParts: boolean): boolean {
  const plain = withoutStyle(key);
  return tellingKeys.some(
    (telling) => telling === plain || ((hasParts || telling.includes('lacework')) && isNearly(key, telling)),
  );
}
