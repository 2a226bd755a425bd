import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient, uri } from './testClient';

const text = `{\r
  "defaultLaceworkAccountAws": "Acme",\r
  "integration_mappings": {\r
    "acme": { "aws_accounts": ["210987654321"] },\r
    "dev": { "aws_accounts": ["320198765432", "210987654321"] }\r
  }\r
}\r
`;
const textDocument = { uri };
const atDefault = { line: 1, character: 33 };
const atEntry = { line: 3, character: 6 };
const atId = { line: 3, character: 40 };
const nowhere = { line: 0, character: 0 };
const range = (line: number, start: number, end: number): Range => ({
  start: { line, character: start },
  end: { line, character: end },
});
const defaultRange = range(1, 31, 37);
const entryRange = range(3, 4, 10);
const idRanges = [range(3, 31, 45), range(4, 46, 60)];

const preparing: ClientCapabilities = { textDocument: { rename: { prepareSupport: true } } };

describe('navigation', () => {
  it('goes from the default account to its entry and back, and from an ID to where else it is', async () => {
    const client = await TestClient.start();
    await client.open(text);
    const definition = (position: typeof nowhere) =>
      client.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    assert.deepEqual(await definition(atDefault), [{ uri, range: entryRange }]);
    assert.deepEqual(await definition(atEntry), [{ uri, range: defaultRange }]);
    assert.deepEqual(await definition(atId), [{ uri, range: idRanges[1] }]);
    assert.deepEqual(await definition({ line: 4, character: 5 }), []);
    assert.equal(await definition(nowhere), null);
    await client.stop();
  });

  it('finds and highlights all places that name the same', async () => {
    const client = await TestClient.start();
    await client.open(text);
    const references = async (position: typeof nowhere, includeDeclaration: boolean) => {
      const context = { includeDeclaration };
      const params = { textDocument, position, context };
      const found = await client.connection.sendRequest(ReferencesRequest.type, params);
      return found?.map((location) => location.range);
    };
    assert.deepEqual(await references(atDefault, true), [defaultRange, entryRange]);
    assert.deepEqual(await references(atEntry, false), [defaultRange]);
    assert.deepEqual(await references(atId, false), idRanges);
    assert.equal(await references(nowhere, true), undefined);
    const highlight = (position: typeof nowhere) =>
      client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
    assert.deepEqual(await highlight(atEntry), [{ range: defaultRange }, { range: entryRange }]);
    assert.equal(await highlight(nowhere), null);
    await client.stop();
  });

  it('says nothing about a document that is no mapping file', async () => {
    const client = await TestClient.start({ capabilities: preparing });
    await client.open('{"acme": ["210987654321"]}', 'json');
    const params = { textDocument, position: { line: 0, character: 3 } };
    assert.equal(await client.connection.sendRequest(DefinitionRequest.type, params), null);
    assert.equal(await client.connection.sendRequest(DocumentHighlightRequest.type, params), null);
    assert.equal(await client.connection.sendRequest(PrepareRenameRequest.type, params), null);
    const rename = { ...params, newName: 'main' };
    assert.equal(await client.connection.sendRequest(RenameRequest.type, rename), null);
    assert.deepEqual(await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' }), []);
    await client.stop();
  });
});

describe('rename', () => {
  it('is prepared for clients that ask, and plain for others', async () => {
    const plain = await TestClient.start();
    assert.equal(plain.initialized.capabilities.renameProvider, true);
    await plain.stop();
    const client = await TestClient.start({ capabilities: preparing });
    assert.deepEqual(client.initialized.capabilities.renameProvider, { prepareProvider: true });
    await client.open(text);
    const prepare = (position: typeof nowhere) =>
      client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position });
    assert.deepEqual(await prepare(atDefault), { range: range(1, 32, 36), placeholder: 'Acme' });
    await assert.rejects(prepare(atId), (error) => {
      assert.ok(error instanceof ResponseError);
      assert.match(error.message, /^Only a Lacework account can be renamed/);
      return true;
    });
    await client.stop();
  });

  it('changes default account and entry together, in this version of the document if the client can tell', async () => {
    const client = await TestClient.start({
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    });
    await client.open(text);
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position: atEntry,
      newName: 'main "x"',
    });
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    const edits = change.edits.filter((each) => 'newText' in each);
    assert.equal(
      TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits),
      text.replace('"Acme"', '"main \\"x\\""').replace('"acme"', '"main \\"x\\""'),
    );
    await client.stop();
  });

  it('refuses with a reason, and logs no failure', async () => {
    const client = await TestClient.start();
    await client.open(text);
    for (const [newName, reason] of [
      ['DEV', /"dev" is another Lacework account of this file already/],
      [' ', /needs a name/],
    ] as const) {
      const asked = client.connection.sendRequest(RenameRequest.type, {
        textDocument,
        position: atDefault,
        newName,
      });
      await assert.rejects(asked, reason);
    }
    assert.deepEqual(client.log, []);
    await client.stop();
  });
});

describe('workspace symbols', () => {
  it('are found in all mapping files that are open', async () => {
    const client = await TestClient.start();
    const other = 'file:///workspace/other.json';
    await client.open(text);
    await client.open(text.replace('320198765432', '430219876543'), 'lacework-mapping', other);
    await client.open('{"dev": "320198765432"}', 'json', 'file:///workspace/package.json');
    const find = (query: string) => client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
    assert.deepEqual(await find('43021'), [
      {
        name: '430219876543',
        kind: 14,
        containerName: 'dev',
        location: { uri: other, range: range(4, 30, 44) },
      },
    ]);
    assert.deepEqual(
      (await find('dev'))?.map(({ name, location }) => [name, location.uri]),
      [
        ['dev', uri],
        ['dev', other],
      ],
    );
    await client.stop();
  });
});
