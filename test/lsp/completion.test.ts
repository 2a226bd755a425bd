import assert from 'node:assert/strict';
import { CompletionRequest, type ClientCapabilities, type CompletionItem } from 'vscode-languageserver/node';
import { TestClient, uri } from './testClient';

const withSnippets: ClientCapabilities = {
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};

/** What is offered at the `|` of a mapping file. */
async function complete(client: TestClient, marked: string): Promise<CompletionItem[]> {
  await client.open(marked.replace('|', ''));
  const lines = marked.slice(0, marked.indexOf('|')).split('\n');
  const list = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  });
  return list !== null && 'items' in list ? list.items : [];
}

function newText(item: CompletionItem | undefined): string | undefined {
  return item?.textEdit?.newText;
}

describe('completion over LSP', () => {
  it('sends snippets to a client that has them, and text to any other', async () => {
    const marked = '{\n  "defaultLaceworkAccountAws": "acme",\n  |\n}';
    const [snippet] = await complete(await TestClient.start({ capabilities: withSnippets }), marked);
    assert.equal(snippet?.insertTextFormat, 2);
    assert.match(newText(snippet) ?? '', /^"integration_mappings": \{\n {2}"\$1"/);
    const [plain] = await complete(await TestClient.start(), marked);
    assert.equal(plain?.insertTextFormat, undefined);
    assert.equal(newText(plain), '"integration_mappings": {}');
  });

  it('writes the comma that is missing on the line before', async () => {
    const items = await complete(
      await TestClient.start(),
      '{\n  "defaultLaceworkAccountAws": "acme"\n  "|"\n}',
    );
    const behindValue = { line: 1, character: 37 };
    assert.deepEqual(items[0]?.additionalTextEdits, [
      { range: { start: behindValue, end: behindValue }, newText: ',' },
    ]);
  });

  it('offers the Lacework accounts of other open mapping files', async () => {
    const client = await TestClient.start();
    const other = '{"defaultLaceworkAccountAws": "acme-eu", "integration_mappings": {"eu-prod": {}}}';
    await client.open(other, 'json', 'file:///workspace/eu.json');
    await client.open('{"accounts": {"acme-us": {}}}', 'json', 'file:///workspace/other.json');
    const items = await complete(client, '{"defaultLaceworkAccountAws": "|"}');
    assert.deepEqual(
      items.map(({ label }) => label),
      ['acme-eu', 'eu-prod'],
    );
  });

  it('makes plain text of an explanation for a client that shows no Markdown', async () => {
    const [item] = await complete(await TestClient.start(), '{|}');
    assert.deepEqual(item?.documentation, {
      kind: 'plaintext',
      value:
        'Default Lacework account (required)\n\nThe Lacework account that receives the CloudTrail activity of every AWS account not listed under "integration_mappings". The name is not case-sensitive.',
    });
  });
});
