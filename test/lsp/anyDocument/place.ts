import * as fc from 'fast-check';
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Where a user is, and what they have selected and typed. */
export interface Place {
  readonly position: Position;
  readonly range: Range;
  readonly newName: string;
}

/** Numbers that name a place in any document. */
export interface PlaceNumbers {
  readonly at: number;
  readonly anchor: number;
  /** Whether it is near a quote, where most of the names and IDs are. */
  readonly isNearQuote: boolean;
  /** Whether the client counts further than the line goes, which LSP allows: its end is meant. */
  readonly isBeyond: boolean;
  readonly newName: string;
}

export const placeNumbers: fc.Arbitrary<PlaceNumbers> = fc.record({
  at: fc.nat(10_000),
  anchor: fc.nat(10_000),
  isNearQuote: fc.boolean(),
  isBeyond: fc.nat(9).map((number) => number === 0),
  newName: fc.constantFrom('acme-new', 'DEV', '', ' ', '😀', '"\\', '__proto__'),
});

/** A place in the document. Cursors stand beside an emoji and a line break, never within. */
export function placeIn(
  document: TextDocument,
  { at, anchor, isNearQuote, isBeyond, newName }: PlaceNumbers,
): Place {
  const text = document.getText();
  const quotes = isNearQuote ? Array.from(text.matchAll(/"/g), ({ index }) => index) : [];
  const offsetOf = (number: number): number => {
    const quote = quotes[number % quotes.length];
    const offset = quote === undefined ? number % (text.length + 1) : quote + (number % 2);
    return isWithinPair(text, offset) ? offset - 1 : offset;
  };
  const positionOf = (offset: number): Position => {
    const { line, character } = document.positionAt(offset);
    return { line, character: isBeyond ? character + text.length : character };
  };
  const [here, there] = [offsetOf(at), offsetOf(anchor)];
  return {
    position: positionOf(here),
    range: { start: document.positionAt(Math.min(here, there)), end: positionOf(Math.max(here, there)) },
    newName,
  };
}

/** Whether an offset lies between the two halves of a character outside of the basic plane. */
export function isWithinPair(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
