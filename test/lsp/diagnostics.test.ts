import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { TestClient, uri } from './testClient';

const shortId =
  '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"dev": {"aws_accounts": ["12"]}}}';
const duplicate = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: {
      dev: { aws_accounts: ['210987654321'] },
      prod: { aws_accounts: ['210987654321', '210987654321'] },
    },
  },
  null,
  2,
);
const everything: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
      versionSupport: true,
    },
  },
};
const pulling: ClientCapabilities = {
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: {} },
};

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('pushed diagnostics', () => {
  it('come for a client that does not pull', async () => {
    const client = await TestClient.start();
    await client.open(shortId);
    const { diagnostics, version } = await client.nextPublished();
    // The version is for clients that want to know it.
    assert.equal(version, undefined);
    const start = shortId.indexOf('"12"');
    assert.deepEqual(diagnostics, [
      {
        range: { start: { line: 0, character: start }, end: { line: 0, character: start + 4 } },
        severity: 1,
        code: 'malformed-aws-account-id',
        source: 'lacework-mapping',
        message:
          '"12" has 2 digits, an AWS account ID has 12: the account meant may go to the default. Correct the digits.',
      },
    ]);
    await client.stop();
  });

  it('come for a client that pulls but cannot be told to pull anew', async () => {
    const client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(shortId);
    assert.deepEqual(codes((await client.nextPublished()).diagnostics), ['malformed-aws-account-id']);
    await client.stop();
  });

  it('carry both places, tags and a link where the client shows them', async () => {
    const client = await TestClient.start({
      capabilities: everything,
      initializationOptions: { ruleDocumentation: 'file:///extension/dist/rules/{rule}.md' },
    });
    await client.open(duplicate);
    const { diagnostics } = await client.nextPublished();
    assert.deepEqual(codes(diagnostics), ['duplicate-aws-account', 'repeated-aws-account']);
    assert.deepEqual(diagnostics[0]?.relatedInformation, [
      {
        location: { uri, range: { start: { line: 5, character: 8 }, end: { line: 5, character: 22 } } },
        message: 'Also listed here, under "dev"',
      },
    ]);
    assert.deepEqual(diagnostics[0].codeDescription, {
      href: 'file:///extension/dist/rules/duplicate-aws-account.md',
    });
    assert.equal(diagnostics[0].tags, undefined);
    assert.deepEqual(diagnostics[1]?.tags, [1]);
    await client.stop();
  });

  it('are at most 200 of a rule, with one more that says how many are left out', async () => {
    const client = await TestClient.start();
    const ids = Array.from({ length: 250 }, (_, number) => String(number));
    const integration_mappings = { dev: { aws_accounts: ids } };
    await client.open(JSON.stringify({ defaultLaceworkAccountAws: 'acme', integration_mappings }));
    const { diagnostics } = await client.nextPublished();
    assert.equal(diagnostics.length, 201);
    const last = diagnostics[200]?.message;
    assert.ok(typeof last === 'string');
    assert.match(last, /^"malformed-aws-account-id" has 50 problems more in this file/);
    await client.stop();
  });

  it('name at most ten other places', async () => {
    const client = await TestClient.start({ capabilities: everything });
    const accounts = Array.from({ length: 15 }, (_, number) => [
      `account-${String(number)}`,
      { aws_accounts: ['210987654321'] },
    ]);
    const integration_mappings: unknown = Object.fromEntries(accounts);
    await client.open(JSON.stringify({ defaultLaceworkAccountAws: 'acme', integration_mappings }));
    const { diagnostics } = await client.nextPublished();
    assert.equal(diagnostics[0]?.relatedInformation?.length, 10);
    await client.stop();
  });

  it('have no link where the client does not say where the pages are', async () => {
    const client = await TestClient.start({ capabilities: everything });
    await client.open(shortId);
    assert.equal((await client.nextPublished()).diagnostics[0]?.codeDescription, undefined);
    await client.stop();
  });

  it('follow the changes of the document', async () => {
    const client = await TestClient.start({ capabilities: everything });
    await client.open(shortId);
    await client.nextPublished();
    const character = shortId.indexOf('12"');
    await client.change({
      range: { start: { line: 0, character }, end: { line: 0, character: character + 2 } },
      text: '210987654321',
    });
    assert.deepEqual(await client.nextPublished(), { uri, version: 2, diagnostics: [] });
    await client.stop();
  });

  it('go when the document is closed', async () => {
    const client = await TestClient.start();
    await client.open(shortId);
    await client.nextPublished();
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    assert.deepEqual(await client.nextPublished(), { uri, diagnostics: [] });
    await client.stop();
  });

  it('obey the severities in the settings, and their changes at once', async () => {
    const client = await TestClient.start({
      capabilities: { workspace: { configuration: true } },
      settings: { rules: { 'malformed-aws-account-id': 'hint' } },
    });
    await client.open(shortId);
    assert.equal((await client.nextPublished()).diagnostics[0]?.severity, 4);
    await client.changeSettings({ rules: { 'malformed-aws-account-id': 'off', 'wrong-type': 'loud' } });
    assert.deepEqual((await client.nextPublished()).diagnostics, []);
    await client.stop();
  });

  it('follow settings that change while they are asked for', async () => {
    const client = await TestClient.start({ capabilities: { workspace: { configuration: true } } });
    let answerFirst: (settings: unknown) => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      client.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
        resolve();
        client.connection.onRequest(ConfigurationRequest.type, () => items.map(() => client.settings));
        return new Promise((answer) => (answerFirst = (settings) => answer(items.map(() => settings))));
      });
    });
    await client.open(shortId);
    await asked;
    await client.changeSettings({ rules: { 'malformed-aws-account-id': 'off' } });
    assert.deepEqual((await client.nextPublished()).diagnostics, []);
    answerFirst({ rules: { 'malformed-aws-account-id': 'error' } });
    await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.deepEqual(client.unread, []);
    await client.stop();
  });

  it('obey settings that the client sends unasked', async () => {
    const client = await TestClient.start();
    await client.changeSettings({ rules: { 'malformed-aws-account-id': 'information' } });
    await client.open(shortId);
    assert.equal((await client.nextPublished()).diagnostics[0]?.severity, 3);
    await client.stop();
  });

  it('come for a JSON document that is a mapping by its keys, and stay away from any other', async () => {
    const client = await TestClient.start({ capabilities: everything });
    await client.open('{"mappings": [{"request": {"url": "/"}}]}', 'json');
    await client.change({ text: shortId });
    const { version, diagnostics } = await client.nextPublished();
    assert.deepEqual([version, codes(diagnostics)], [2, ['malformed-aws-account-id']]);
    assert.deepEqual(client.unread, []);
    await client.stop();
  });
});

describe('pulled diagnostics', () => {
  const pull = (client: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });

  it('are advertised to a client that can be told to pull anew, and then nothing is pushed', async () => {
    const client = await TestClient.start({ capabilities: pulling });
    assert.deepEqual(client.initialized.capabilities.diagnosticProvider, {
      identifier: 'lacework-mapping',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    await client.open(shortId);
    const report = await pull(client);
    assert.ok(report.kind === 'full');
    assert.deepEqual(codes(report.items), ['malformed-aws-account-id']);
    assert.deepEqual(client.unread, []);
    await client.stop();
  });

  it('are not sent again while nothing changed, but are after a change of text or settings', async () => {
    const client = await TestClient.start({ capabilities: pulling });
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve());
    });
    await client.open(shortId);
    const first = await pull(client);
    assert.deepEqual(await pull(client, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.change({ text: `${shortId}\n` });
    const second = await pull(client, first.resultId);
    assert.equal(second.kind, 'full');
    await client.changeSettings({ rules: { 'malformed-aws-account-id': 'off' } });
    await refreshed;
    const third = await pull(client, second.resultId);
    assert.deepEqual(third.kind === 'full' && third.items, []);
    await client.stop();
  });

  it('refresh the code lenses too when the settings change', async () => {
    const client = await TestClient.start({
      capabilities: { workspace: { codeLens: { refreshSupport: true } } },
    });
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest(CodeLensRefreshRequest.type, () => resolve());
    });
    await client.changeSettings({ codeLens: { awsAccounts: false } });
    await refreshed;
    await client.stop();
  });

  it('are empty for a document that is not open', async () => {
    const client = await TestClient.start({ capabilities: pulling });
    assert.deepEqual(await pull(client), { kind: 'full', items: [] });
    await client.stop();
  });
});
