import assert from 'node:assert/strict';
import { CompletionRequest } from 'vscode-languageserver';
import { TestClient, uri } from './testClient';

describe('completion', () => {
  it('keeps its order in clients that sort by text', async () => {
    const client = await TestClient.start();
    const names = Array.from({ length: 12 }, (_, index) => `account-${12 - index}`);
    const text = `{"integration_mappings": {${names.map((name) => `"${name}": {}`).join()}}, "defaultLaceworkAccountAws": ""}`;
    await client.open(text);
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: text.length - 2 },
    });
    assert.ok(list !== null && 'items' in list);
    const sorted = [...list.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(
      sorted.map(({ label }) => label),
      names,
    );
    await client.stop();
  });
});
