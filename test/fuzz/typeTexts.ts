import assert from 'node:assert/strict';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { answerTo } from '../lsp/anyDocument/askEverything';
import { faultsOf } from '../lsp/anyDocument/faultsOf';
import { placeIn } from '../lsp/anyDocument/place';
import { questionsAt } from '../lsp/anyDocument/questions';
import { uri } from '../lsp/testClient';
import { isJson } from './coreTarget';
import type { ServerProcess } from './serverProcess';

/** What an editor asks only when its user wants it: that takes as long as all the rest. */
const isByHand = /executeCommand|formatting|rename/i;

/**
 * Types these texts, one after the other, into one document of a server, and asks about each what an editor asks unbidden at
 * its end. Every place lies in the document, what is no JSON has a problem, and nothing is logged.
 *
 * @throws AssertionError where it is not so.
 */
export async function typeTexts(server: ServerProcess, texts: readonly string[]): Promise<void> {
  const { withTimeLimit } = await import('../../scripts/timeLimit.mjs');
  await server.open('');
  let before = TextDocument.create(uri, mappingLanguageId, 1, '');
  for (const text of texts) {
    const version = await server.change([changeTo(before, text)]);
    before = TextDocument.create(uri, mappingLanguageId, version, text);
    await withTimeLimit(askUnbidden(server, before), 60, JSON.stringify(text));
  }
  await server.close();
}

/** The change from one text to another that leaves what they have in common at their start. */
function changeTo(document: TextDocument, text: string): TextDocumentContentChangeEvent {
  const before = document.getText();
  let common = 0;
  while (common < Math.min(before.length, text.length) && before[common] === text[common]) {
    common++;
  }
  const range = { start: document.positionAt(common), end: document.positionAt(before.length) };
  // Between the two halves of a line break or a character there is no position.
  return document.offsetAt(range.start) === common && !/^[\n\uDC00-\uDFFF]/.test(text.slice(common))
    ? { range, text: text.slice(common) }
    : { text };
}

async function askUnbidden(server: ServerProcess, document: TextDocument): Promise<void> {
  const text = document.getText();
  const numbers = { at: text.length, anchor: 0, isNearQuote: false, isBeyond: false, newName: 'new' };
  const questions = questionsAt(server.initialized.capabilities, placeIn(document, numbers));
  const answers = await Promise.all(
    questions
      .filter(({ method }) => !isByHand.test(method))
      .map(async (question) => ({ ...question, value: await answerTo(server, question) })),
  );
  assert.deepEqual(
    answers.flatMap((answer) => faultsOf(document, answer)),
    [],
    JSON.stringify(text),
  );
  const diagnostics = answers.find(({ method }) => method === 'textDocument/diagnostic')?.value;
  const { items } = diagnostics as { items: unknown[] };
  assert.ok(items.length > 0 || isJson(text), `nothing is said of ${JSON.stringify(text)}`);
  assert.deepEqual(server.log.splice(0), [], JSON.stringify(text));
  server.received.length = 0;
}
