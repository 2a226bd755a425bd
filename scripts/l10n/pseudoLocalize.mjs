/** A locale of Windows that nobody speaks: VS Code takes it for a language like any other. */
export const pseudoLocale = 'qps-ploc';

const accents = new Map(
  Array.from(
    'aàbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqɋrŕsštţuûvṽwŵxẋyýzžAÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQɊRŔSŠTŢUÛVṼWŴXẊYÝZŽ'.match(
      /../gu,
    ) ?? [],
    ([plain = '', accented = '']) => [plain, accented],
  ),
);

/** What is left as it is: places for values, icons, code, commands and addresses of links, settings. */
const kept = /\{\d+\}|\$\([a-z~-]+\)|`[^`]*`|\]\([^)]*\)/g;

/**
 * A text in letters that can still be read and between ⟦ and ⟧, so that one sees what is not translated, and where a
 * sentence is put together from pieces.
 *
 * @param {string} text
 */
export function pseudoLocalize(text) {
  const parts = text.split(kept);
  const between = text.match(kept) ?? [];
  const accented = parts.map((part) => Array.from(part, (letter) => accents.get(letter) ?? letter).join(''));
  // A button of a view is a line that is a link and nothing else.
  const lines = accented
    .map((part, index) => part + (between[index] ?? ''))
    .join('')
    .split('\n');
  return lines.map(marked).join('\n');
}

/** @param {string} line */
function marked(line) {
  const [, before = '', label = '', after = ''] = /^(\[)(.*)(\]\([^)]*\))$/.exec(line) ?? [];
  if (before !== '') return `${before}⟦${label}⟧${after}`;
  const [icon = ''] = /^\$\([a-z~-]+\) ?/.exec(line) ?? [];
  return line === '' ? line : `${icon}⟦${line.slice(icon.length)}⟧`;
}

/**
 * @param {Record<string, string>} strings
 * @returns {Record<string, string>} the same keys
 */
export function pseudoLocalizeAll(strings) {
  return Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, pseudoLocalize(text)]));
}
