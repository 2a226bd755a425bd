import assert from 'node:assert/strict';
import {
  DidCloseTextDocumentNotification,
  HoverRequest,
  CodeLensRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  MarkupKind,
  type ClientCapabilities,
  type InlayHint,
} from 'vscode-languageserver/node';
import { serverCommands } from '../../server/src/lsp/protocol';
import { sampleAws } from './sampleAws';
import { TestClient, uri } from './testClient';

const text = `{
  "integration_mappings": {
    "dev": { "aws_accounts": [
      "320198765432", "650432198765",
      "430219876543"
    ] }
  }
}
`;
const textDocument = { uri };
const resolving: ClientCapabilities = {
  textDocument: { inlayHint: { resolveSupport: { properties: ['tooltip', 'label.command'] } } },
};

describe('inlay hints', () => {
  let client: TestClient;

  /** A client with the sample organization behind it. */
  async function start(capabilities: ClientCapabilities, settings: unknown): Promise<void> {
    client = await TestClient.start({ capabilities, aws: sampleAws });
    await client.run(serverCommands.getInventoryStatus);
    await client.changeSettings(settings);
    await client.open(text);
  }

  /** Of the lines from 0 up to the line with this number. */
  async function hintsBefore(line: number): Promise<InlayHint[]> {
    const range = { start: { line: 0, character: 0 }, end: { line, character: 0 } };
    return (await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? [];
  }

  afterEach(async () => client.stop());

  it('name the AWS accounts of the lines that are asked for', async () => {
    await start({ textDocument: { inlayHint: {} } }, { inlayHints: { enabled: true } });
    assert.deepEqual(client.initialized.capabilities.inlayHintProvider, { resolveProvider: false });
    assert.deepEqual(await hintsBefore(4), [
      { position: { line: 3, character: 20 }, label: 'payments-prod', paddingLeft: true },
      { position: { line: 3, character: 36 }, label: 'sandbox-old · suspended', paddingLeft: true },
    ]);
    assert.equal((await hintsBefore(1000)).length, 3);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    assert.deepEqual(await hintsBefore(4), []);
    assert.deepEqual(client.log, []);
  });

  for (const kind of [MarkupKind.PlainText, MarkupKind.Markdown]) {
    it(`get what a hover says when a client asks for it, as ${kind}`, async () => {
      const hover = { contentFormat: [kind] };
      await start({ textDocument: { ...resolving.textDocument, hover } }, { inlayHints: { enabled: true } });
      assert.deepEqual(client.initialized.capabilities.inlayHintProvider, { resolveProvider: true });
      const [, hint] = await hintsBefore(4);
      assert.ok(hint);
      assert.equal(hint.tooltip, undefined);
      const { tooltip } = await client.connection.sendRequest(InlayHintResolveRequest.type, hint);
      const position = { line: 3, character: 30 };
      const found = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
      assert.ok(typeof tooltip === 'object');
      assert.equal(tooltip.kind, kind);
      assert.match(tooltip.value, /sandbox-old[^]*State: suspended/);
      assert.deepEqual(tooltip, found?.contents);
    });
  }

  it('stay as they are where their ID is gone, or what comes back is not theirs', async () => {
    await start(resolving, { inlayHints: { enabled: true } });
    const [hint] = await hintsBefore(4);
    assert.ok(hint);
    await client.change({ text: '{}' });
    for (const stale of [hint, { ...hint, data: undefined }, { ...hint, data: { uri: 7, id: null } }]) {
      const resolved = await client.connection.sendRequest(InlayHintResolveRequest.type, stale);
      assert.equal(resolved.tooltip, undefined);
      assert.equal(resolved.label, hint.label);
    }
    assert.deepEqual(client.log, []);
  });

  it('are off until they are switched on, and off again at once', async () => {
    await start({ textDocument: { inlayHint: {} } }, {});
    assert.deepEqual(await hintsBefore(4), []);
    await client.changeSettings({ inlayHints: { enabled: true } });
    assert.equal((await hintsBefore(4)).length, 2);
    await client.changeSettings({ inlayHints: { enabled: false } });
    assert.deepEqual(await hintsBefore(4), []);
  });

  describe('in a file with too many lines of AWS account IDs for lenses', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => String(210987654321 + index));
    const mapping = (count: number) => ({
      defaultLaceworkAccountAws: 'acme-main',
      integration_mappings: { dev: { aws_accounts: ids(count) } },
    });
    const lensCount = async () =>
      (await client.connection.sendRequest(CodeLensRequest.type, { textDocument }))?.length;
    const laceworkAccountsAlone = 2;

    it('say where these go, and lenses above them make room', async () => {
      await start({ textDocument: { inlayHint: {} } }, {});
      await client.change({ text: JSON.stringify(mapping(2000), undefined, 2) });
      assert.deepEqual(await hintsBefore(7), []);
      assert.equal(await lensCount(), 2000 + laceworkAccountsAlone);
      await client.change({ text: JSON.stringify(mapping(2001), undefined, 2) });
      assert.deepEqual(
        (await hintsBefore(7)).map(({ label }) => label),
        ['→ dev · management', '→ dev · not in the organization'],
      );
      assert.equal(await lensCount(), laceworkAccountsAlone);
      await client.changeSettings({ codeLens: { awsAccounts: false } });
      assert.deepEqual(await hintsBefore(7), []);
      await client.change({ text: JSON.stringify(mapping(2001)) });
      await client.changeSettings({});
      assert.equal(await lensCount(), laceworkAccountsAlone + 1, 'all are on one line, which is one lens');
    });

    it('are not there for a client that shows none, which gets all lenses', async () => {
      await start({}, {});
      await client.change({ text: JSON.stringify(mapping(2001), undefined, 2) });
      assert.equal(await lensCount(), 2001 + laceworkAccountsAlone);
    });
  });

  it('are asked for anew when settings or facts change, by a client that can be told to', async () => {
    const inlayHint = { refreshSupport: true };
    await start({ textDocument: { inlayHint: {} }, workspace: { inlayHint } }, {});
    const nextRefresh = () =>
      new Promise<void>((resolve) => {
        client.connection.onRequest(InlayHintRefreshRequest.type, () => resolve());
      });
    const bySettings = nextRefresh();
    await client.changeSettings({ inlayHints: { enabled: true } });
    await bySettings;
    const byFacts = nextRefresh();
    await client.run(serverCommands.useAwsProfile, 'payer');
    await byFacts;
  });

  it('are not there for a client that does not know them, and it is not told to ask', async () => {
    const inlayHint = { refreshSupport: true };
    await start({ workspace: { inlayHint } }, { inlayHints: { enabled: true } });
    assert.equal(client.initialized.capabilities.inlayHintProvider, undefined);
    let refreshes = 0;
    client.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshes++;
    });
    await client.changeSettings({ inlayHints: { enabled: true } });
    await client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 3, character: 8 },
    });
    assert.equal(refreshes, 0);
  });
});
