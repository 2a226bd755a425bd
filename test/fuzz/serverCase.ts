import * as fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isWithinPair, placeNumbers, type PlaceNumbers } from '../lsp/anyDocument/place';
import { piecesOfJson } from '../unit/json/nearlyJson';
import { hostileTexts } from './hostileTexts';

/** What somebody types, pastes or deletes, as numbers that go with any text. */
export interface Typed {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** A document, what is asked about it, and how it is changed before it is asked about again. */
export interface ServerCase {
  readonly text: string;
  readonly typed: readonly Typed[];
  /** Whether all changes come in one message. */
  readonly isTogether: boolean;
  readonly place: PlaceNumbers;
}

export const typedChanges: fc.Arbitrary<Typed> = fc.record({
  at: fc.nat(20_000),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(3000)),
  added: fc.oneof(
    fc.constant(''),
    piecesOfJson,
    hostileTexts.map((text) => text.slice(0, 200)),
  ),
});

export const serverCases: fc.Arbitrary<ServerCase> = fc.record({
  text: hostileTexts,
  typed: fc.array(typedChanges, { maxLength: 6 }),
  isTogether: fc.boolean(),
  place: placeNumbers,
});

/** Applies a change to the document, and gives it as an editor sends it. */
export function type(document: TextDocument, { at, removed, added }: Typed): TextDocumentContentChangeEvent {
  const text = document.getText();
  const start = outsideOfPairs(text, at % (text.length + 1));
  const end = outsideOfPairs(text, Math.min(start + removed, text.length));
  const range = { start: document.positionAt(start), end: document.positionAt(Math.max(start, end)) };
  const change = { range, text: added };
  TextDocument.update(document, [change], document.version + 1);
  return change;
}

function outsideOfPairs(text: string, offset: number): number {
  return isWithinPair(text, offset) ? offset - 1 : offset;
}
