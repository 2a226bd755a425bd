/** What a problem's message may have, in UTF-16 code units. */
const roomOfMessage = 140;

/** The first wording that a message has room for; the last one if none fits. The fullest comes first. */
function fitting(wordings: readonly string[]): string {
  return wordings.find(({ length }) => length <= roomOfMessage) ?? wordings.at(-1) ?? '';
}

/** The first wording that a message has room for, with a name in it that is cut more and more. */
export function fittingName(wordingOf: (longestName: number) => string): string {
  return fitting([30, 20, 12, 6].map(wordingOf));
}
