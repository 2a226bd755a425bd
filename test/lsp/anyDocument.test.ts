import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId, serverCommands } from '../../server/src/lsp/protocol';
import { askEverything } from './anyDocument/askEverything';
import { comparable } from './anyDocument/comparable';
import { documentTexts } from './anyDocument/documentTexts';
import { faultsOf } from './anyDocument/faultsOf';
import { placeIn, placeNumbers } from './anyDocument/place';
import { withoutQuestion } from './anyDocument/questions';
import { randomChanges } from './anyDocument/randomChanges';
import { clientProfiles } from './profiles/clientProfiles';
import { sampleText } from './profiles/exchanges';
import { startClient } from './profiles/startClient';
import { sampleAws } from './sampleAws';
import { uri, type TestClient } from './testClient';

/** As VS Code, for which everything is switched on, with the AWS accounts of the sample organization. */
async function start(): Promise<TestClient> {
  const client = await startClient(clientProfiles.vscode, sampleAws);
  await client.connection.sendRequest('workspace/executeCommand', {
    command: serverCommands.getInventoryStatus,
  });
  return client;
}

describe('whatever the document', () => {
  it('every place that the server names lies in it, and every edit can be applied', async () => {
    const client = await start();
    assert.deepEqual(withoutQuestion(client.initialized.capabilities), []);
    await fc.assert(
      fc.asyncProperty(documentTexts, placeNumbers, async (text, numbers) => {
        const document = TextDocument.create(uri, mappingLanguageId, 1, text);
        client.log.length = 0;
        await client.open(text);
        const answers = await askEverything(client, placeIn(document, numbers));
        await client.close();
        assert.deepEqual(
          answers.flatMap((answer) => faultsOf(document, answer)),
          [],
        );
        assert.deepEqual(client.log, []);
      }),
      { numRuns: 150 },
    );
    await client.stop();
  });

  it('the server answers after a thousand changes as if it had just been opened', async () => {
    const client = await start();
    await client.open(sampleText);
    const document = TextDocument.create(uri, mappingLanguageId, 1, sampleText);
    const places = fc.sample(placeNumbers, { numRuns: 40, seed: 11 });
    let changes = 0;
    for (const change of randomChanges(document, 1000, 7)) {
      await client.change(change);
      if (++changes % 50 > 0) {
        continue;
      }
      const same = TextDocument.create(uri, mappingLanguageId, 1, document.getText());
      const fresh = await start();
      await fresh.open(same.getText());
      for (const numbers of places.splice(0, 2)) {
        const place = placeIn(same, numbers);
        const expected = await askEverything(fresh, place);
        const found = await askEverything(client, place);
        assert.deepEqual(found.map(comparable), expected.map(comparable), JSON.stringify(same.getText()));
        assert.deepEqual(
          found.flatMap((answer) => faultsOf(document, answer)),
          [],
        );
      }
      assert.deepEqual(fresh.log, []);
      await fresh.stop();
    }
    assert.deepEqual([changes, client.log], [1000, []]);
    await client.stop();
  });
});

describe('the test of any document', () => {
  const document = TextDocument.create(uri, mappingLanguageId, 1, '{"😀": 1}\n{}');
  const place = (start: number[], end = start) => {
    const [[line, character], [endLine, endCharacter]] = [start, end];
    return { start: { line, character }, end: { line: endLine, character: endCharacter } };
  };
  const fromZero = (line: number, character: number) => place([0, 0], [line, character]);
  const edit = (range: object, newText = '') => ({ range, newText });
  const position = { line: 0, character: 6 };
  /** [the method, what is asked, a wrong answer, what is said of it] */
  const cases: [string, object, unknown, RegExp][] = [
    ['textDocument/hover', { position }, { range: place([2, 0]) }, /outside of the document/],
    ['textDocument/hover', { position }, { range: place([0, 10]) }, /outside of the document/],
    ['textDocument/hover', { position }, { range: place([0, 3]) }, /within a character/],
    ['textDocument/hover', { position }, { range: place([1, 0], [0, 0]) }, /ends before it starts/],
    ['textDocument/hover', { position }, { range: place([1, 0]) }, /position is not in/],
    ['textDocument/prepareRename', { position }, { range: place([0, 0], [0, 4]) }, /position is not in/],
    ['textDocument/documentHighlight', { position }, [{ range: place([1, 0]) }], /position is not in/],
    ['textDocument/semanticTokens/full', {}, { data: [0, 0, 0, 0, 0] }, /overlap or are empty/],
    ['textDocument/semanticTokens/full', {}, { data: [0, 0, 9, 0, 0, 0, 1, 1, 0, 0] }, /overlap/],
    ['textDocument/semanticTokens/range', {}, { data: [1, 0, 3, 0, 0] }, /outside of the document/],
    ['textDocument/foldingRange', {}, [{ startLine: 1, endLine: 1 }], /lines 1 to 1/],
    [
      'textDocument/documentSymbol',
      {},
      [{ name: ' ', range: place([0, 0]), selectionRange: place([0, 1]), children: [] }],
      /without a name.*outside of it/s,
    ],
    [
      'textDocument/documentSymbol',
      {},
      [
        {
          ...{ name: 'a', range: fromZero(0, 9), selectionRange: place([0, 0]) },
          children: [{ name: 'b', range: fromZero(1, 0), selectionRange: place([0, 0]) }],
        },
      ],
      /b is outside of a/,
    ],
    ['textDocument/selectionRange', { positions: [position] }, [], /without a range/],
    [
      'textDocument/selectionRange',
      { positions: [position] },
      [{ range: fromZero(0, 9), parent: { range: fromZero(0, 8) } }],
      /does not hold/,
    ],
    [
      'textDocument/inlayHint',
      { range: fromZero(0, 9) },
      [{ position: { line: 1, character: 0 }, label: '' }],
      /outside of what was asked.*without a text/s,
    ],
    [
      'textDocument/codeLens',
      {},
      [{ range: fromZero(1, 0), command: { title: '' } }],
      /several lines.*without a text/s,
    ],
    [
      'textDocument/completion',
      { position },
      { items: [{ label: 'a', textEdit: edit(fromZero(1, 0)) }] },
      /"a" replaces/,
    ],
    [
      'textDocument/completion',
      { position },
      {
        items: [{ label: 'a', textEdit: edit(fromZero(0, 9)), additionalTextEdits: [edit(fromZero(0, 1))] }],
      },
      /cannot be applied/,
    ],
    ['textDocument/formatting', {}, [edit(fromZero(0, 9)), edit(fromZero(0, 1))], /Overlapping/],
    ['codeAction/resolve', {}, { edit: { changes: { 'file:///other': [] } } }, /another document/],
    [
      'workspace/applyEdit',
      {},
      { documentChanges: [{ textDocument: { uri, version: 2 }, edits: [] }] },
      /document or version/,
    ],
  ];

  for (const [method, params, value, fault] of cases) {
    it(`sees ${fault.source} in ${method}`, () => {
      assert.match(faultsOf(document, { method, params, value }).join('\n'), fault);
    });
  }

  it('sees that an edit leaves no JSON', () => {
    const answer = {
      method: 'textDocument/rename',
      params: {},
      value: { changes: { [uri]: [edit(place([0, 3], [0, 4]))] } },
    };
    const textOf = (text: string) => TextDocument.create(uri, mappingLanguageId, 1, text);
    assert.match(faultsOf(textOf('\uFEFF[1, 2]'), answer).join(), /was JSON/);
    assert.deepEqual(faultsOf(textOf('[1, 2'), answer), []);
  });
});
