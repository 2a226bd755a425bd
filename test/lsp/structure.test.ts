import assert from 'node:assert/strict';
import {
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  type ClientCapabilities,
  type DocumentSymbol,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { serverCommands } from '../../server/src/lsp/protocol';

import { sampleInventory } from '../unit/facts/sampleInventory';
import { TestClient, uri } from './testClient';

const text = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["320198765432", "12"] },
    "acme-prod": {
      "aws_accounts": [
        "430219876543"
      ]
    }
  }
}
`;
const textDocument = { uri };

async function opened(given: string, capabilities: ClientCapabilities = {}): Promise<TestClient> {
  const client = await TestClient.start({ capabilities });
  await client.open(given);
  return client;
}

describe('the outline', () => {
  const symbolsOf = (client: TestClient) =>
    client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });

  it('is a tree with counts for a client that shows trees', async () => {
    const client = await opened(text, {
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    });
    const symbols = (await symbolsOf(client)) as DocumentSymbol[];
    assert.deepEqual(
      symbols.map(({ name, detail, children = [] }) => [name, detail, children.map((child) => child.name)]),
      [
        ['acme', 'default account', []],
        ['acme-dev', '1 AWS account', ['320198765432', '12']],
        ['acme-prod', '1 AWS account', ['430219876543']],
      ],
    );
    assert.deepEqual(symbols[1]?.range, {
      start: { line: 3, character: 4 },
      end: { line: 3, character: 58 },
    });
    assert.deepEqual(symbols[1].selectionRange.end, { line: 3, character: 14 });
    await client.stop();
  });

  it('is a flat list for any other client', async () => {
    const client = await opened(text);
    const symbols = await symbolsOf(client);
    assert.deepEqual(
      symbols?.map(
        (symbol) => 'location' in symbol && [symbol.name, symbol.containerName, symbol.location.uri],
      ),
      [
        ['acme', undefined, uri],
        ['acme-dev', undefined, uri],
        ['320198765432', 'acme-dev', uri],
        ['12', 'acme-dev', uri],
        ['acme-prod', undefined, uri],
        ['430219876543', 'acme-prod', uri],
      ],
    );
    assert.ok(
      symbols.every(({ kind }) => kind <= 18),
      'kinds that every client knows',
    );
    await client.stop();
  });

  it('names AWS accounts as soon as they are known', async () => {
    const client = await TestClient.start({
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
      aws: {
        pull: () => Promise.resolve(sampleInventory),
        checkPrerequisites: () => Promise.reject(new Error('no AWS here')),
        profiles: () => Promise.resolve([]),
        defaultProfile: () => 'default',
        cache: () => ({ read: () => Promise.resolve({ problems: [] }), write: () => Promise.resolve() }),
      },
    });
    await client.open(text);
    await client.run(serverCommands.pullAwsAccounts);
    const symbols = (await symbolsOf(client)) as DocumentSymbol[];
    assert.deepEqual(
      symbols.flatMap(({ children = [] }) => children.map(({ detail }) => detail)),
      ['payments-prod', undefined, 'search-prod'],
    );
    await client.stop();
  });
});

describe('folding', () => {
  const foldsOf = async (given: string) => {
    const client = await opened(given);
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    await client.stop();
    return folds?.map(({ startLine, endLine }) => [startLine, endLine]);
  };

  it('hides what is inside of objects and lists over several lines', async () => {
    assert.deepEqual(await foldsOf(text), [
      [0, 9],
      [2, 8],
      [4, 7],
      [5, 6],
    ]);
  });

  it('begins once on a line, with the outermost', async () => {
    assert.deepEqual(await foldsOf('{\n"a": { "b": [\n1\n] }, "c": [\n2\n]\n}'), [
      [0, 5],
      [1, 2],
      [3, 4],
    ]);
  });

  it('is there for what is not closed, to the end of what is in it', async () => {
    assert.deepEqual(
      await foldsOf('{\n"integration_mappings": {\n"a": {\n"aws_accounts": [\n"1",\n"2"\n\n'),
      [
        [0, 5],
        [1, 5],
        [2, 5],
        [3, 5],
      ],
    );
  });

  it('is not offered where nothing would be hidden', async () => {
    assert.deepEqual(await foldsOf('{"a": [\n]}'), []);
    assert.deepEqual(await foldsOf(''), []);
  });
});

describe('the selection', () => {
  it('grows from a name to the file, for each position', async () => {
    const client = await opened(text);
    const positions = [
      { line: 6, character: 12 },
      { line: 11, character: 0 },
    ];
    const [first, last] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions })) ?? [];
    const lines: number[][] = [];
    for (let at: SelectionRange | undefined = first; at !== undefined; at = at.parent) {
      lines.push([at.range.start.line, at.range.start.character, at.range.end.line, at.range.end.character]);
    }
    assert.deepEqual(lines, [
      [6, 9, 6, 21],
      [6, 8, 6, 22],
      [5, 22, 7, 7],
      [5, 6, 7, 7],
      [4, 17, 8, 5],
      [4, 4, 8, 5],
      [2, 26, 9, 3],
      [2, 2, 9, 3],
      [0, 0, 10, 1],
    ]);
    assert.deepEqual(last, { range: { start: positions[1], end: positions[1] } });
    await client.stop();
  });

  it('is where a line ends, for a position that is counted further than that', async () => {
    const client = await opened('');
    const positions = [{ line: 3, character: 7 }];
    const start = { line: 0, character: 0 };
    assert.deepEqual(
      await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions }),
      [{ range: { start, end: start } }],
    );
    await client.stop();
  });
});
