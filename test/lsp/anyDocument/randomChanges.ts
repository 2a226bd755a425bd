import * as fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isWithinPair } from './place';

const pieces = fc.constantFrom(
  ...[
    '',
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\n',
    '\r\n',
    '12',
    '"210987654321", ',
    '"aws_accounts": ',
    '😀',
  ],
);

const numbers = fc.record({
  where: fc.nat(10_000),
  removed: fc.nat(4),
  added: pieces,
  isUndo: fc.nat(8).map((number) => number < 5),
  isWhole: fc.nat(99).map((number) => number === 0),
});

/**
 * Changes as they are typed, each for the text after those before, and applied to the document. More than half of them
 * take back the last one that stands, so that the text stays nearly what it was. One in a hundred sends the whole text.
 */
export function* randomChanges(
  document: TextDocument,
  count: number,
  seed: number,
): Generator<TextDocumentContentChangeEvent> {
  const undone: TextDocumentContentChangeEvent[] = [];
  for (const { where, removed, added, isUndo, isWhole } of fc.sample(numbers, { numRuns: count, seed })) {
    const before = document.getText();
    const start = outsideOfPairs(before, where % (before.length + 1));
    const end = outsideOfPairs(before, Math.min(start + removed, before.length));
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const undo = isUndo ? undone.pop() : undefined;
    const change = undo ?? { range, text: added };
    TextDocument.update(document, [change], document.version + 1);
    if (undo === undefined) {
      const after = document.positionAt(start + added.length);
      undone.push({ range: { start: range.start, end: after }, text: before.slice(start, end) });
    }
    yield isWhole ? { text: document.getText() } : change;
  }
}

function outsideOfPairs(text: string, offset: number): number {
  return isWithinPair(text, offset) ? offset - 1 : offset;
}
