import { ConflictMarkers } from './conflictMarkers';
import { endOfQuoted } from './endOfQuoted';
import type { JsonSyntaxError, JsonSyntaxErrorCode } from './jsonSyntaxError';
import { endOfOddSpace, lengthWithoutOddSpace } from './oddSpace';
import { endOfUnclosed, isBeforeStructure, UnopenedStrings } from './stringEnd';

/** A string from its first quote on: where it ends, what it says, and what is wrong with it. */
export interface ScannedString {
  readonly end: number;
  readonly value: string;
  readonly code: JsonSyntaxErrorCode | undefined;
}

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
    return (
      endOfQuoted(this.#text, start) ?? start + lengthWithoutOddSpace(this.#text.slice(start, scannedEnd))
    );
  }

  /** The string that begins there with another quote, or none, and ends with a double one; see `UnopenedStrings`. */
  unopenedAt(start: number): ScannedString | undefined {
    const end = this.#unopened.endOf(start);
    if (end === undefined) {
      return undefined;
    }
    const isMixed = /['‘’“”`]/.test(this.#text.charAt(start)) && end - start > 2;
    const value = this.#text.slice(isMixed ? start + 1 : start, end - 1);
    return { end, value, code: isMixed ? 'mixed-quotes' : 'unopened-string' };
  }

  /** The string that begins there, where it is meant to end elsewhere than it was scanned to. */
  stringAt(start: number, { end, value, code }: ScannedString): ScannedString | undefined {
    const doubledEnd = code === undefined ? this.#endOfDoubled(start, end) : undefined;
    if (doubledEnd !== undefined) {
      const text = value === '' ? this.#text.slice(end, doubledEnd - 1) : value;
      return { end: doubledEnd, value: text, code: 'doubled-quote' };
    }
    const isClosed = code !== 'unterminated-string';
    const unclosedEnd = endOfUnclosed(this.#text, start, end, isClosed);
    const mixedEnd = isClosed && unclosedEnd === undefined ? undefined : endOfQuoted(this.#text, start);
    if (mixedEnd !== undefined) {
      return { end: mixedEnd, value: this.#text.slice(start + 1, mixedEnd - 1), code: 'mixed-quotes' };
    }
    if (unclosedEnd === undefined || unclosedEnd === end) {
      return undefined;
    }
    const rest = end - (isClosed ? 1 : 0) - unclosedEnd;
    const text = value.slice(0, Math.max(0, value.length - rest));
    return { end: unclosedEnd, value: text, code: 'unterminated-string' };
  }

  /** Where the string that begins there ends, if the quote before or behind it is there twice. */
  #endOfDoubled(start: number, scannedEnd: number): number | undefined {
    const isEmpty = scannedEnd - start === 2;
    if (isEmpty) {
      return /[^\s"]/.test(this.#text.charAt(scannedEnd)) ? this.#unopened.endOf(scannedEnd) : undefined;
    }
    const isDoubled = this.#text.charAt(scannedEnd) === '"' && isBeforeStructure(this.#text, scannedEnd + 1);
    return isDoubled ? scannedEnd + 1 : undefined;
  }
}
