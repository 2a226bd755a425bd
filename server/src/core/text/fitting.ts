import { quote } from './quote';

/** What a problem's message may have, in UTF-16 code units. */
const roomOfMessage = 140;

/** The first wording that a message has room for; the last one if none fits. The fullest comes first. */
export function fitting(wordings: Iterable<string>): string {
  let last = '';
  for (const wording of wordings) {
    last = wording;
    if (wording.length <= roomOfMessage) {
      break;
    }
  }
  return last;
}

/** The first wording that a message has room for, with a name in it that is cut more and more. */
export function fittingName(wordingOf: (longestName: number) => string): string {
  return fitting(wordingsWith(wordingOf));
}

function* wordingsWith(wordingOf: (longestName: number) => string): Iterable<string> {
  for (const longest of [30, 20, 12, 6]) {
    yield wordingOf(longest);
  }
}

const lengths: readonly (readonly [shown: number, longest: number])[] = [
  [3, 30],
  [3, 20],
  [2, 24],
  [1, 24],
  [1, 14],
  [1, 8],
];

/** Something that a message names. */
export interface Named {
  readonly name: string;
  /** Stands in parentheses behind the name. */
  readonly note?: string;
}

/**
 * Lists names as `"a" (note), "b" and 12 more`, from the fullest wording to the shortest.
 *
 * @param total how many there are, named or not
 */
export function nameLists(things: readonly Named[], total = things.length): string[] {
  return lengths.map(([shown, longest]) => {
    const parts = things
      .slice(0, shown)
      .map(({ name, note }) => `${quote(name, longest)}${note === undefined ? '' : ` (${note})`}`);
    const more = total - parts.length;
    const last = more > 0 ? `${more} more` : parts.pop();
    return parts.length === 0 ? (last ?? '') : `${parts.join(', ')} and ${last ?? ''}`;
  });
}
