import assert from 'node:assert/strict';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

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
const options = { tabSize: 4, insertSpaces: true };

async function opened(given: string): Promise<TestClient> {
  const client = await TestClient.start();
  await client.open(given);
  return client;
}

describe('formatting', () => {
  it('answers with edits of white space, by the options that come with the request', async () => {
    const client = await opened(text.replaceAll('\n', '\r\n'));
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: { ...options, trimFinalNewlines: true },
    });
    assert.deepEqual(edits?.[0], {
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } },
      newText: '  ',
    });
    const document = TextDocument.create(uri, 'json', 1, text.replaceAll('\n', '\r\n'));
    assert.equal(
      TextDocument.applyEdits(document, edits),
      text.replaceAll('\n', '\r\n').replaceAll('  ', '    '),
    );
    await client.stop();
  });

  it('of a range stays on its lines', async () => {
    const client = await opened(text);
    const edits = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      options,
      range: { start: { line: 4, character: 6 }, end: { line: 6, character: 0 } },
    });
    assert.deepEqual(
      edits?.map(({ range, newText }) => [range.start.line, newText]),
      [
        [4, '    '],
        [5, '      '],
      ],
    );
    await client.stop();
  });

  it('does nothing to what is no JSON, and to what is no mapping file', async () => {
    const client = await opened(text.replace(',', ''));
    const formatted = () =>
      client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    assert.deepEqual(await formatted(), []);
    await client.open('{"mappings":{}}', 'json');
    assert.deepEqual(await formatted(), []);
    await client.stop();
  });
});
