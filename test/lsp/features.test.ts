import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  CompletionRequest,
  ExecuteCommandRequest,
  HoverRequest,
  type CodeLens,
} from 'vscode-languageserver/node';
import { serverCommands } from '../../server/src/lsp/protocol';
import { TestClient, uri } from './testClient';

const text = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["210987654321", "12"] },
    "acme-prod": {
      "aws_accounts": [
        "310987654321"
      ]
    }
  }
}
`;
const textDocument = { uri };

const titles = (lenses: readonly CodeLens[] | null) =>
  lenses?.map(({ range, command }) => `${String(range.start.line)}: ${command?.title ?? ''}`);

describe('the server', () => {
  it('advertises what it answers, and nothing else', async () => {
    const client = await TestClient.start();
    assert.deepEqual(client.initialized.capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: true },
      codeLensProvider: { resolveProvider: false },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['"', ':'] },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      executeCommandProvider: { commands: Object.values(serverCommands), workDoneProgress: true },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: true,
      workspaceSymbolProvider: true,
    });
    assert.equal(client.initialized.serverInfo?.name, 'lacework-mapping-language-server');
    await client.open(text);
    assert.ok(await client.connection.sendRequest(CodeLensRequest.type, { textDocument }));
    const position = { line: 1, character: 5 };
    assert.ok(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }));
    assert.ok(await client.connection.sendRequest(CompletionRequest.type, { textDocument, position }));
    const command = serverCommands.getInventoryStatus;
    assert.ok(await client.connection.sendRequest(ExecuteCommandRequest.type, { command }));
    await client.stop();
  });

  it('asks to be told of changed settings and configurations by a client that can tell', async () => {
    const dynamicRegistration = true;
    const client = await TestClient.start({
      capabilities: {
        workspace: {
          didChangeConfiguration: { dynamicRegistration },
          didChangeWatchedFiles: { dynamicRegistration },
        },
      },
    });
    await client.open(text);
    await client.nextPublished();
    assert.deepEqual(client.registered.sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
    await client.stop();
  });

  it('answers for a document that is not open, or is not a mapping file', async () => {
    const client = await TestClient.start();
    const position = { line: 0, character: 2 };
    for (const open of [false, true]) {
      if (open) {
        await client.open('{"mappings": {}}', 'json');
      }
      assert.deepEqual(await client.connection.sendRequest(CodeLensRequest.type, { textDocument }), []);
      assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    }
    await client.stop();
  });

  it('shows lenses with plain text instead of a command that the client may not have', async () => {
    const client = await TestClient.start();
    await client.open(text);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(titles(lenses), [
      '1: receives every AWS account not listed here',
      '3: 1 AWS account',
      '3: → acme-dev',
      '4: 1 AWS account',
      '6: → acme-prod',
    ]);
    assert.deepEqual(new Set(lenses?.map(({ command }) => command?.command)), new Set(['']));
    await client.stop();
  });

  it('shows no lenses of the kinds that are switched off', async () => {
    const client = await TestClient.start();
    await client.open(text);
    const shown = async (codeLens: object) => {
      await client.changeSettings({ codeLens });
      return titles(await client.connection.sendRequest(CodeLensRequest.type, { textDocument }));
    };
    const routes = ['3: → acme-dev', '6: → acme-prod'];
    const counts = ['3: 1 AWS account', '4: 1 AWS account'];
    assert.deepEqual(await shown({ laceworkAccounts: false, defaultAccount: false }), routes);
    assert.deepEqual(await shown({ awsAccounts: false, defaultAccount: false }), counts);
    assert.deepEqual(await shown({ awsAccounts: false, laceworkAccounts: false }), [
      '1: receives every AWS account not listed here',
    ]);
    const none = { awsAccounts: false, laceworkAccounts: false, defaultAccount: false };
    assert.deepEqual(await shown(none), []);
    await client.stop();
  });

  it('explains in plain text to a client that shows no Markdown', async () => {
    const client = await TestClient.start();
    await client.open(text);
    const position = { line: 1, character: 10 };
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.deepEqual(hover?.contents, {
      kind: 'plaintext',
      value:
        'Default Lacework account (required)\n\nThe Lacework account that receives the CloudTrail activity of every AWS account not listed under "integration_mappings". The name is not case-sensitive.\n\nDocumentation of the mapping file: https://docs.fortinet.com/document/lacework-forticnapp/latest/administration-guide?cshid=AWS_ACCOUNT_MAPPING',
    });
    await client.stop();
  });

  it('takes a document for what it is now, whatever its version says', async () => {
    const client = await TestClient.start();
    await client.open(text);
    await client.open('{"defaultLaceworkAccountAws": "acme"}');
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(titles(lenses), ['0: receives every AWS account not listed here']);
    await client.stop();
  });

  it('explains the two top-level keys in the markup that the client shows', async () => {
    const client = await TestClient.start({
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    });
    await client.open(text);
    const hover = (line: number, character: number) =>
      client.connection.sendRequest(HoverRequest.type, { textDocument, position: { line, character } });
    const first = await hover(1, 10);
    assert.deepEqual(first?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 29 } });
    assert.match(JSON.stringify(first.contents), /"markdown".*Default Lacework account.*not listed/);
    assert.match(JSON.stringify((await hover(2, 2))?.contents), /Integration mappings/);
    assert.match(JSON.stringify((await hover(3, 8))?.contents), /Lacework account .*acme-dev/);
    assert.equal(await hover(3, 0), null);
    await client.stop();
  });
});
