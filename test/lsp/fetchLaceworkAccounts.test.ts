import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  CancellationTokenSource,
  ExecuteCommandRequest,
  LSPErrorCodes,
  ResponseError,
  SetTraceNotification,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import type { LaceworkAccountsData } from '../../server/src/core/facts/laceworkAccounts';
import { laceworkAccess, type LaceworkAccess } from '../../server/src/lsp/laceworkAccess';
import {
  clientNotifications,
  serverCommands,
  type LaceworkAccountsStatus,
} from '../../server/src/lsp/protocol';
import { tooManyRequests } from '../emulators/lacework/faults';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { sampleLaceworkAccounts } from '../unit/facts/sampleLaceworkAccounts';
import { TestClient } from './testClient';

const text = JSON.stringify({
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: {
    'acme-prdo': { aws_accounts: ['320198765432'] },
    'acme-legacy': { aws_accounts: ['430219876543'] },
  },
});
const both = ['unknown-lacework-account', 'disabled-lacework-account'];
const command = serverCommands.fetchLaceworkAccounts;

describe('Lacework accounts that the server fetches', () => {
  let emulator: LaceworkEmulator;
  let home: string;
  let env: Record<string, string>;
  let client: TestClient;
  beforeEach(async () => {
    emulator = await startLacework(sampleLacework);
    home = mkdtempSync(path.join(os.tmpdir(), 'lacework-mapping-fetch-'));
    env = {
      HOME: home,
      USERPROFILE: home,
      LW_ACCOUNT: 'acme-main',
      LW_API_KEY: administrator.keyId,
      LW_API_SECRET: administrator.secret,
      LW_API_SERVER_URL: emulator.url,
    };
  });
  afterEach(async () => {
    await client.stop();
    await emulator.close();
    rmSync(home, { recursive: true });
    // So all keys and tokens of the emulator are named.
    assert.doesNotMatch(JSON.stringify(client.received), /made.up/i);
  });

  async function start(capabilities: object = {}, lacework: LaceworkAccess = laceworkAccess(env)) {
    client = await TestClient.start({ capabilities, lacework });
    await client.connection.sendNotification(SetTraceNotification.type, { value: 'verbose' });
    await client.open(text);
    assert.deepEqual(await rulesIn(), []);
  }
  const fetchAccounts = async (...parameters: readonly unknown[]) =>
    client.run<LaceworkAccountsStatus>(command, ...parameters);
  const rulesIn = async () => (await client.nextPublished()).diagnostics.map(({ code }) => code);
  const received = () => emulator.requests.map(({ method, url }) => `${method} ${url}`);

  /** What comes of a request that is refused: the code of the answer and its data. */
  async function refusal(answer: Promise<unknown>) {
    const error: unknown = await answer.then(
      () => assert.fail('it was answered'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof ResponseError);
    const { code, message, advice } = error.data as Record<string, string>;
    assert.equal(error.message, [message, advice].filter(Boolean).join('\n'));
    return { status: error.code, code, message: message ?? '', advice: advice ?? '' };
  }

  it('are used at once, and the answer says what is known', async () => {
    await start();
    const before = new Date().toISOString();
    const { fetchedAt, ...status } = await fetchAccounts();
    assert.deepEqual(status, { organization: 'acme-main', accounts: 6, isComplete: true });
    assert.ok(fetchedAt >= before && fetchedAt <= new Date().toISOString());
    assert.deepEqual(await rulesIn(), both);
    assert.deepEqual(received(), ['POST /api/v2/access/tokens', 'GET /api/v2/UserProfile']);
    assert.deepEqual(client.log, []);
  });

  it('are asked for by nobody but the command', async () => {
    await start();
    await client.run(serverCommands.getInventoryStatus);
    assert.deepEqual(received(), []);
  });

  it('are those of the profile that is named, and the log says what wins over it', async () => {
    const [, developer] = sampleLacework.users;
    assert.ok(developer);
    const { keyId, secret } = developer;
    writeFileSync(
      path.join(home, '.lacework.toml'),
      `[dev]\naccount = "acme-main"\napi_key = "${keyId}"\napi_secret = "${secret}"\n`,
    );
    const { LW_API_SERVER_URL, ...rest } = env;
    env = { HOME: home, USERPROFILE: home, LW_API_SERVER_URL: LW_API_SERVER_URL ?? '' };
    await start();
    const { accounts, isComplete } = await fetchAccounts({ profile: 'dev' });
    assert.deepEqual([accounts, isComplete], [2, false]);
    assert.deepEqual(client.log, []);
    await client.stop();
    Object.assign(env, rest);
    await start();
    assert.equal((await fetchAccounts({ profile: 'dev' })).accounts, 6);
    assert.deepEqual(client.log, [
      'LW_ACCOUNT, LW_API_KEY, LW_API_SECRET of the environment win over the profile.',
    ]);
  });

  it('are of no organization, which the log says', async () => {
    await emulator.close();
    emulator = await startLacework({ ...sampleLacework, isOrganization: false });
    env.LW_API_SERVER_URL = emulator.url;
    await start();
    assert.equal((await fetchAccounts()).isComplete, false);
    assert.match(client.log.join('\n'), /^The Lacework account that was asked is no organization/);
  });

  it('are not fetched without credentials, and the refusal says what to do', async () => {
    env = { HOME: home, USERPROFILE: home };
    await start();
    const { status, code, message, advice } = await refusal(fetchAccounts());
    assert.deepEqual([status, code], [LSPErrorCodes.RequestFailed, 'no-credentials']);
    assert.equal(message, 'Lacework was not asked: there is no API key.');
    assert.match(advice, /^Set LW_API_KEY and LW_API_SECRET, or make a profile in .*\.lacework\.toml with/);
    const other = await refusal(fetchAccounts({ profile: 'prod' }));
    assert.deepEqual([other.status, other.code], [LSPErrorCodes.RequestFailed, 'profile-not-found']);
    // What has another shape counts as missing.
    for (const argument of ['prod', 7, null, { profile: '' }, { profile: ['prod'] }]) {
      assert.equal((await refusal(fetchAccounts(argument))).code, 'no-credentials');
    }
  });

  it('stay as they were where the key is refused', async () => {
    await start();
    const { fetchedAt } = await fetchAccounts();
    assert.deepEqual(await rulesIn(), both);
    env.LW_API_SECRET = '_made_up_secret_of_nobody';
    const { code, message } = await refusal(fetchAccounts());
    assert.equal(code, 'rejected-credentials');
    assert.equal(
      message,
      `Signing in to Lacework failed: Lacework does not accept the API key. The Lacework accounts of acme-main fetched on ${fetchedAt.slice(0, 10)} stay in use.`,
    );
    assert.deepEqual(client.unread, []);
    await client.change({ text: text.replace('acme-prdo', 'acme-prod') });
    assert.deepEqual(await rulesIn(), ['disabled-lacework-account']);
  });

  it('are not there without a connection', async () => {
    const gone = await startLacework(sampleLacework);
    await gone.close();
    env.LW_API_SERVER_URL = gone.url;
    await start();
    const { code, message } = await refusal(fetchAccounts());
    assert.equal(code, 'no-connection');
    assert.match(message, /Lacework cannot be reached: /);
  });

  it('are not fetched to the end when the client cancels', async () => {
    await start();
    emulator.faults.add({ on: 'GET UserProfile', effect: { kind: 'silent' } });
    const cancellation = new CancellationTokenSource();
    const asked = once(emulator.events, 'GET UserProfile');
    const answer = client.connection.sendRequest(
      ExecuteCommandRequest.type,
      { command, arguments: [] },
      cancellation.token,
    );
    await asked;
    cancellation.cancel();
    const { status, code } = await refusal(answer);
    assert.deepEqual([status, code], [LSPErrorCodes.RequestCancelled, 'cancelled']);
    assert.deepEqual(client.unread, []);
  });

  it('are fetched with progress where the client shows it, which can cancel', async () => {
    await start({ window: { workDoneProgress: true } });
    emulator.faults.add({ on: 'GET UserProfile', effect: { kind: 'answer', answer: tooManyRequests(50) } });
    const messages: unknown[] = [];
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        messages.push(value.kind === 'begin' ? [value.title, value.message, value.cancellable] : value);
        if (value.kind === 'report') {
          void client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        }
      });
    });
    const { status, code } = await refusal(fetchAccounts());
    assert.deepEqual([status, code], [LSPErrorCodes.RequestCancelled, 'cancelled']);
    assert.deepEqual(messages, [
      ['Lacework', 'asking for accounts', true],
      { kind: 'report', message: 'Lacework answers again in 50 s' },
      { kind: 'end' },
    ]);
  });

  it('are asked for nowhere else, whatever the environment says', async () => {
    const { fetch } = globalThis;
    const sent: unknown[] = [];
    globalThis.fetch = (...request) => {
      sent.push(request);
      return Promise.reject(new Error('no network here'));
    };
    try {
      await start();
      for (const account of ['evil.example/#', 'acme@evil.example', 'acme.lacework.net.evil.example']) {
        Object.assign(env, { LW_ACCOUNT: account, LW_API_SERVER_URL: '' });
        const { code, message } = await refusal(fetchAccounts());
        assert.equal(code, 'wrong-configuration');
        assert.match(message, /^Nothing was sent: /);
      }
      Object.assign(env, { LW_ACCOUNT: 'acme', LW_API_SERVER_URL: 'http://evil.example' });
      assert.match((await refusal(fetchAccounts())).message, /^Nothing was sent: /);
    } finally {
      globalThis.fetch = fetch;
    }
    assert.deepEqual(sent, []);
  });

  it('say no secret back, whatever Lacework says', async () => {
    await start();
    const body = { message: `Invalid: ${administrator.secret}`, data: administrator.secret };
    for (const status of [200, 302, 400, 403]) {
      emulator.faults.add({ on: 'GET UserProfile', effect: { kind: 'answer', answer: { status, body } } });
      // What is in the messages is looked at after each test.
      assert.match((await refusal(fetchAccounts())).message, /^Lacework could not be asked who this is: /);
    }
    assert.equal((await fetchAccounts()).accounts, 6);
  });

  it('are those of the last question, whatever comes late', async () => {
    let answerLate: (data: LaceworkAccountsData) => void = () => assert.fail('nobody asked');
    const late = new Promise<LaceworkAccountsData>((resolve) => (answerLate = resolve));
    const answers = [late, Promise.resolve({ ...sampleLaceworkAccounts, organization: 'new' })];
    await start({}, { fetchAccounts: () => answers.shift() ?? Promise.reject(new Error('once too often')) });
    const accounts = ['acme-main', 'acme-prdo', 'acme-legacy'].map((name) => ({ name, isEnabled: true }));
    const asked = fetchAccounts();
    await client.connection.sendNotification(clientNotifications.laceworkAccounts, {
      ...sampleLaceworkAccounts,
      accounts,
    });
    assert.deepEqual(await rulesIn(), []);
    answerLate({ ...sampleLaceworkAccounts, organization: 'late' });
    assert.equal((await asked).organization, 'late');
    await client.change({ text: `${text}\n` });
    assert.deepEqual(await rulesIn(), []);
    assert.equal((await fetchAccounts()).organization, 'new');
    assert.equal((await rulesIn()).length, 3);
  });
});
