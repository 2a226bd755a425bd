import assert from 'node:assert/strict';
import {
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensClientCapabilities,
} from 'vscode-languageserver/node';
import { serverCommands } from '../../server/src/lsp/protocol';
import { sampleAws } from './sampleAws';
import { TestClient, uri } from './testClient';

const text = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "de😀v": { "aws_accounts": ["320198765432", "650432198765"] },
    "Acme": { "aws_accounts": ["320198765423"] }
  }
}
`;
const textDocument = { uri };

const all = [
  '1:32 acme laceworkAccount.defaultAccount',
  '3:5 de😀v laceworkAccount',
  '3:33 320198765432 awsAccount',
  '3:49 650432198765 awsAccount.inactive',
  '4:5 Acme laceworkAccount.defaultAccount',
  '4:32 320198765423 awsAccount.notInOrganization',
];

function clientWith(
  requests: SemanticTokensClientCapabilities['requests'],
  more: Partial<SemanticTokensClientCapabilities> = {},
): SemanticTokensClientCapabilities {
  return { requests, tokenTypes: [], tokenModifiers: [], formats: ['relative'], ...more };
}

describe('semantic tokens', () => {
  let client: TestClient;

  /** A client with the sample organization behind it. */
  async function start(
    semanticTokens?: SemanticTokensClientCapabilities,
    refreshSupport = false,
  ): Promise<void> {
    const capabilities = {
      workspace: { semanticTokens: { refreshSupport } },
      textDocument: { ...(semanticTokens && { semanticTokens }) },
    };
    client = await TestClient.start({ capabilities, aws: sampleAws });
    await client.run(serverCommands.getInventoryStatus);
    await client.open(text);
  }

  /** Tokens by the legend that the server gave, each with its place and its text. */
  function decoded(tokens: SemanticTokens | null): string[] {
    const { legend } = client.initialized.capabilities.semanticTokensProvider ?? {};
    assert.ok(legend && tokens);
    const lines = text.split('\n');
    const { data } = tokens;
    let line = 0;
    let character = 0;
    return Array.from({ length: data.length / 5 }, (_, index) => {
      const [lineDelta = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(index * 5);
      line += lineDelta;
      character = lineDelta === 0 ? character + characters : characters;
      const names = legend.tokenModifiers.filter((_name, bit) => (modifiers & (1 << bit)) !== 0);
      const piece = lines[line]?.slice(character, character + length) ?? '';
      return `${line}:${character} ${piece} ${[legend.tokenTypes[type], ...names].join('.')}`;
    });
  }

  const ofFile = async () =>
    decoded(await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }));
  const ofLine = async (line: number) => {
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return decoded(
      await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range }),
    );
  };

  afterEach(async () => client.stop());

  it('say what names and IDs mean, in the whole file and in a range', async () => {
    await start(clientWith({ full: { delta: true }, range: true }));
    const { full, range } = client.initialized.capabilities.semanticTokensProvider ?? {};
    assert.deepEqual([full, range], [true, true]);
    assert.deepEqual(await ofFile(), all);
    assert.deepEqual(await ofLine(4), all.slice(4));
    assert.deepEqual(await ofLine(0), []);
    assert.deepEqual(client.log, []);
  });

  it('are offered for the whole file where the client asks for that alone', async () => {
    await start(clientWith({ full: true }));
    const { full, range } = client.initialized.capabilities.semanticTokensProvider ?? {};
    assert.deepEqual([full, range], [true, false]);
    assert.deepEqual(await ofFile(), all);
  });

  it('are offered for ranges where the client asks for these alone', async () => {
    await start(clientWith({ range: {} }));
    const { full, range } = client.initialized.capabilities.semanticTokensProvider ?? {};
    assert.deepEqual([full, range], [false, true]);
    assert.deepEqual(await ofLine(1), all.slice(0, 1));
  });

  for (const [what, semanticTokens] of [
    ['does not know them', undefined],
    ['asks for none', clientWith({ full: false })],
    ['would show nothing but them', clientWith({ full: true }, { augmentsSyntaxTokens: false })],
  ] as const) {
    it(`are not offered to a client that ${what}, and it is not told to ask`, async () => {
      await start(semanticTokens, true);
      assert.equal(client.initialized.capabilities.semanticTokensProvider, undefined);
      let refreshes = 0;
      client.connection.onRequest(SemanticTokensRefreshRequest.type, () => {
        refreshes++;
      });
      await client.changeSettings({ semanticTokens: { enabled: true } });
      await client.run(serverCommands.getInventoryStatus);
      assert.equal(refreshes, 0);
    });
  }

  it('go and come with their setting at once', async () => {
    await start(clientWith({ full: true }, { augmentsSyntaxTokens: true }));
    await client.changeSettings({ semanticTokens: { enabled: false } });
    assert.deepEqual(await ofFile(), []);
    await client.changeSettings({ semanticTokens: { enabled: true } });
    assert.deepEqual(await ofFile(), all);
  });

  it('are asked for anew when settings or facts change, by a client that can be told to', async () => {
    await start(clientWith({ full: true }), true);
    const nextRefresh = () =>
      new Promise<void>((resolve) => {
        client.connection.onRequest(SemanticTokensRefreshRequest.type, () => resolve());
      });
    const bySettings = nextRefresh();
    await client.changeSettings({ semanticTokens: { enabled: false } });
    await bySettings;
    const byFacts = nextRefresh();
    await client.run(serverCommands.useAwsProfile, 'payer');
    await byFacts;
  });

  it('are none in a JSON file that is no mapping file', async () => {
    await start(clientWith({ full: true }));
    await client.open('{"defaults": {"dev": ["320198765432"]}}', 'json');
    assert.deepEqual(await ofFile(), []);
  });
});
