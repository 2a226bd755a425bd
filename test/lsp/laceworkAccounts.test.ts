import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  CompletionRequest,
  DiagnosticRefreshRequest,
  HoverRequest,
  type Hover,
} from 'vscode-languageserver/node';
import { clientNotifications, type LaceworkAccountsParams } from '../../server/src/lsp/protocol';
import { sampleLaceworkAccounts } from '../unit/facts/sampleLaceworkAccounts';
import { TestClient, uri } from './testClient';

const text = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: {
      'acme-prdo': { aws_accounts: ['320198765432'] },
      'acme-old': { aws_accounts: ['430219876543'] },
    },
  },
  null,
  2,
);

function fetched(daysAgo: number): LaceworkAccountsParams {
  const fetchedAt = new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000 - 1000).toISOString();
  return { ...sampleLaceworkAccounts, fetchedAt };
}

describe('what a client tells of Lacework accounts', () => {
  let client: TestClient;
  const tell = (params: unknown) =>
    client.connection.sendNotification(clientNotifications.laceworkAccounts, params);
  const rulesIn = async () => (await client.nextPublished()).diagnostics.map(({ code }) => code);
  const both = ['unknown-lacework-account', 'disabled-lacework-account'];
  const hoverAtDefault = async (): Promise<string> => {
    const position = { line: 1, character: 35 };
    const found: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    });
    assert.ok(found !== null && typeof found.contents === 'object' && 'value' in found.contents);
    return found.contents.value;
  };

  beforeEach(async () => {
    client = await TestClient.start();
    await client.open(text);
    assert.deepEqual(await rulesIn(), []);
  });
  afterEach(async () => client.stop());

  it('is in problems, hovers and completion, and open files are checked anew', async () => {
    await tell(fetched(0));
    assert.deepEqual(await rulesIn(), both);
    assert.match(await hoverAtDefault(), /In Lacework: an account of "acme"/);
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: 32 },
    });
    assert.ok(list !== null && 'items' in list);
    assert.ok(
      list.items.some(
        ({ label, detail }) => `${label}: ${detail}` === 'acme-dev: Lacework account of "acme"',
      ),
    );
    assert.deepEqual(client.log, []);
  });

  it('comes with its age where it is stale', async () => {
    await tell(fetched(9));
    const { diagnostics } = await client.nextPublished();
    assert.deepEqual(
      diagnostics.map(
        ({ message }) => typeof message === 'string' && message.includes(' as fetched 9 days ago'),
      ),
      [true, true],
    );
    assert.match(await hoverAtDefault(), /As fetched from Lacework: 9 days ago/);
  });

  it('takes the place of what was told before', async () => {
    await tell(fetched(0));
    assert.deepEqual(await rulesIn(), both);
    const accounts = ['acme', 'acme-prdo', 'acme-old'].map((name) => ({ name, isEnabled: true }));
    await tell({ ...fetched(0), accounts });
    assert.deepEqual(await rulesIn(), []);
  });

  for (const [how, forget] of [
    ['with null', () => tell(null)],
    ['with nothing', () => client.connection.sendNotification(clientNotifications.laceworkAccounts)],
  ] as const) {
    it(`is forgotten ${how}`, async () => {
      await tell(fetched(0));
      assert.deepEqual(await rulesIn(), both);
      await forget();
      assert.deepEqual(await rulesIn(), []);
      assert.doesNotMatch(await hoverAtDefault(), /In Lacework/);
      assert.deepEqual(client.log, []);
    });
  }

  it('changes nothing where it has another shape, and the log says why without obeying it', async () => {
    await tell(fetched(0));
    assert.deepEqual(await rulesIn(), both);
    const hostile = { ...fetched(0), organization: '\u001B[31mevil.example/#', accounts: [{ name: ' ' }] };
    const tooMany = { ...fetched(0), accounts: Array.from({ length: 1001 }, () => ({})) };
    for (const params of [hostile, tooMany, {}, { accounts: '__proto__' }]) {
      await tell(params);
    }
    // The answer comes behind the notifications: nothing else is known than before.
    assert.match(await hoverAtDefault(), /In Lacework: an account of "acme"/);
    assert.deepEqual(client.unread, []);
    const [first = '', second = ''] = client.log;
    assert.equal(client.log.length, 4);
    assert.equal(
      first,
      'laceworkMapping/laceworkAccounts changes nothing: organization: "\\u{1B}[31mevil.example/#" is no part of a host; ' +
        'accounts[0].name: it has to have 1 to 255 characters, not only white space; accounts[0].isEnabled: it has to be true or false',
    );
    assert.match(second, /accounts: there are 1001 of them/);
  });
});

describe('a client that asks anew when it is told to', () => {
  it('is told to when it has told of Lacework accounts', async () => {
    const client = await TestClient.start({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true }, codeLens: { refreshSupport: true } },
      },
    });
    const asked = [DiagnosticRefreshRequest.type, CodeLensRefreshRequest.type].map(
      (request) => new Promise<void>((resolve) => client.connection.onRequest(request, () => resolve())),
    );
    await client.open(text);
    await client.connection.sendNotification(clientNotifications.laceworkAccounts, fetched(0));
    await Promise.all(asked);
    await client.stop();
  });
});
