import assert from 'node:assert/strict';
import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { MappingDocuments } from '../../../server/src/lsp/mappingDocuments';
import { mappingLanguageId } from '../../../server/src/lsp/protocol';

const uri = 'file:///acme/accounts.json';

type Handler = (params: unknown) => void;

/** The documents of a client that says what it wants. */
function opened(): { documents: MappingDocuments; notify: (method: string, params: unknown) => void } {
  const handlers = new Map<string | symbol, Handler>();
  const connection = new Proxy({} as Connection, {
    get: (_, method) => (handler: Handler) => {
      handlers.set(method, handler);
      return { dispose: () => handlers.delete(method) };
    },
  });
  const documents = new MappingDocuments(connection);
  return { documents, notify: (method, params) => handlers.get(method)?.(params) };
}

const open = (text: string, version = 1) => ({
  textDocument: { uri, languageId: mappingLanguageId, version, text },
});
const change = (version: number, contentChanges: readonly (TextDocumentContentChangeEvent | null)[]) => ({
  textDocument: { uri, version },
  contentChanges,
});
const insertion = (character: number, text: string) => {
  const at = { line: 0, character };
  return { range: { start: at, end: at }, text };
};
const textOf = (name: string) =>
  `{"defaultLaceworkAccountAws":"${name}","integration_mappings":{"${name}-dev":{"aws_accounts":["210987654321"]}}}`;

/** What is known of the document, and the text that it should be known from. */
function known(documents: MappingDocuments) {
  const { mapping, document } = documents.get(uri) ?? assert.fail('it is a mapping file');
  assert.equal(mapping.text, document.getText());
  return [mapping.defaultAccount()?.name, ...mapping.laceworkAccounts().map(({ name }) => name)];
}

describe('the open mapping files', () => {
  it('are read anew where a client opens one twice, and changes it before anything is asked', () => {
    const { documents, notify } = opened();
    notify('onDidOpenTextDocument', open(textOf('acme')));
    assert.deepEqual(known(documents), ['acme', 'acme-dev']);
    notify('onDidOpenTextDocument', open(textOf('wile')));
    notify('onDidChangeTextDocument', change(2, [insertion(30, 'z')]));
    assert.deepEqual(known(documents), ['zwile', 'wile-dev']);
  });

  it('are read anew where the second of two changes is malformed', () => {
    const { documents, notify } = opened();
    notify('onDidOpenTextDocument', open(textOf('acme')));
    known(documents);
    for (const malformed of [null, { text: 1 }, { range: {}, text: 'x' }]) {
      assert.throws(() => {
        notify(
          'onDidChangeTextDocument',
          change(2, [insertion(30, 'z'), malformed as TextDocumentContentChangeEvent | null]),
        );
      });
    }
    assert.deepEqual(known(documents), ['zzzacme', 'acme-dev']);
    notify('onDidChangeTextDocument', change(3, [insertion(30, 'a')]));
    assert.deepEqual(known(documents), ['azzzacme', 'acme-dev']);
  });
});
