import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { ChangeRecorder } from '../../../server/src/lsp/changeRecorder';
import { mappingTexts } from '../features/randomMappings';

/** A change, as numbers that go with any text; without a place the whole text comes anew. */
const changes = fc.record({
  from: fc.nat(2000),
  to: fc.nat(2000),
  added: fc.constantFrom('', '1', '"', '"210987654321", ', '\r\n', '\n', '😀', '[', ','),
  isWhole: fc.nat(19).map((number) => number === 0),
  isLong: fc.nat(3).map((number) => number === 0),
});

type Numbers = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

function eventOf(
  document: TextDocument,
  { from, to, added, isWhole, isLong }: Numbers,
): TextDocumentContentChangeEvent {
  const text = document.getText();
  if (isWhole) {
    return { text: text + added };
  }
  const start = from % (text.length + 1);
  const end = isLong ? to % (text.length + 1) : Math.min(text.length, start + (to % 3));
  // An editor may send the ends of a range in any order.
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: added };
}

/** The changes of one notification: each is for the text that the one before it leaves. */
function eventsOf(document: TextDocument, all: readonly Numbers[]): TextDocumentContentChangeEvent[] {
  const copy = TextDocument.create(document.uri, document.languageId, 1, document.getText());
  return all.map((numbers) => {
    const event = eventOf(copy, numbers);
    TextDocument.update(copy, [event], 2);
    return event;
  });
}

describe('a recorder of changes', () => {
  it('tells as one change what has come in any number of notifications, each of any number of changes', () => {
    let followed = 0;
    fc.assert(
      fc.property(
        mappingTexts,
        fc.array(fc.array(fc.array(changes, { maxLength: 3 }), { maxLength: 3 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (first, questions) => {
          const recorder = new ChangeRecorder();
          const document = recorder.create('file:///a', 'json', 1, first);
          let mapping = new Mapping(first);
          for (const notifications of questions) {
            for (const all of notifications) {
              recorder.update(document, eventsOf(document, all), document.version + 1);
            }
            const change = recorder.take(document);
            const text = document.getText();
            followed += change === undefined ? 0 : 1;
            mapping = change === undefined ? new Mapping(text) : mapping.after(change, text);
            const fresh = new Mapping(text);
            assert.deepEqual(mapping.syntaxErrors, fresh.syntaxErrors);
            assert.deepEqual(
              [...mapping.entries()].map(({ text: id, span: { start, end } }) => [id, start, end]),
              [...fresh.entries()].map(({ text: id, span: { start, end } }) => [id, start, end]),
            );
          }
        },
      ),
      { numRuns: 500 },
    );
    assert.ok(followed > 100);
  });
});
