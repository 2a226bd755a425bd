import { ConflictMarkers } from './conflictMarkers';
import type { JsonSyntaxError } from './jsonSyntaxError';
import { endOfOddSpace, lengthWithoutOddSpace } from './oddSpace';
import { endOfUnclosed, UnopenedStrings } from './stringEnd';

/** Tells where tokens that are no JSON are meant to begin and end. */
export class TokenMender {
  readonly #text: string;
  readonly #unopened: UnopenedStrings;
  readonly #conflicts: ConflictMarkers;

  constructor(text: string) {
    this.#text = text;
    this.#unopened = new UnopenedStrings(text);
    this.#conflicts = new ConflictMarkers(text);
  }

  /** What begins there and is no token of the text: to be read on behind it. */
  foreignAt(start: number): readonly JsonSyntaxError[] {
    const markers = this.#conflicts.at(start);
    if (markers.length > 0) {
      return markers.map((span) => ({ code: 'conflict-marker', ...span }));
    }
    const end = endOfOddSpace(this.#text, start);
    return end > start ? [{ code: 'odd-space', start, end }] : [];
  }

  /** Where a word ends that is no number, and none of the three that JSON knows. */
  endOfWord(start: number, scannedEnd: number): number {
    return start + lengthWithoutOddSpace(this.#text.slice(start, scannedEnd));
  }

  /** Where the string that begins there without a quote ends, with its closing quote; see `UnopenedStrings`. */
  endOfUnopened(start: number): number | undefined {
    return this.#unopened.endOf(start);
  }

  /** Where the string that begins there ends, if its closing quote is missing; see `endOfUnclosed`. */
  endOfUnclosed(start: number, scannedEnd: number, isClosed: boolean): number | undefined {
    return endOfUnclosed(this.#text, start, scannedEnd, isClosed);
  }
}
