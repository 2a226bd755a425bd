import assert from 'node:assert/strict';
import { parseLaceworkAccounts } from '../../server/src/core/facts/parseLaceworkAccounts';
import { refusals } from '../emulators/lacework/faults';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { Sandbox } from './sandbox';

const mapping = JSON.stringify({
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: {
    'acme-prdo': { aws_accounts: ['320198765432', '320198765432'] },
    'acme-legacy': { aws_accounts: ['430219876543'] },
  },
});
const [, developer] = sampleLacework.users;
assert.ok(developer);

describe('check --lacework', () => {
  let box: Sandbox;
  let emulator: LaceworkEmulator;
  let env: Record<string, string>;
  beforeEach(async () => {
    box = new Sandbox();
    box.write('mapping.json', mapping);
    emulator = await startLacework(sampleLacework);
    env = {
      HOME: box.folder,
      USERPROFILE: box.folder,
      LW_ACCOUNT: 'acme-main',
      LW_API_KEY: administrator.keyId,
      LW_API_SECRET: administrator.secret,
      LW_API_SERVER_URL: emulator.url,
    };
  });
  afterEach(async () => {
    box.remove();
    await emulator.close();
  });

  const run = (...argv: string[]) => box.run(argv, { env });
  const check = (...options: string[]) => run('check', '--lacework', ...options, 'mapping.json');
  const received = () => emulator.requests.map(({ method, url }) => `${method} ${url}`);

  it('finds names that no Lacework account has, and those in which the user is disabled', async () => {
    const { code, stdout, stderr } = await check();
    assert.equal(code, 0);
    assert.match(stdout, /"acme-prdo" is not in Lacework's complete list: did you mean "acme-prod"\?/);
    assert.match(stdout, /"acme-legacy" has disabled the user of the API key: /);
    assert.doesNotMatch(stderr, /lacework-mapping:/);
    assert.deepEqual(received(), ['POST /api/v2/access/tokens', 'GET /api/v2/UserProfile']);
    assert.equal(
      [stdout, stderr].some((text) => text.includes(administrator.secret)),
      false,
    );
  });

  it('asks nobody unless it is wanted', async () => {
    assert.doesNotMatch((await run('check', 'mapping.json')).stdout, /lacework-account\]/);
    assert.deepEqual(received(), []);
  });

  it('takes a profile or a key file, and says that another user may see less', async () => {
    const { keyId, secret } = developer;
    const key = { api_key: keyId, api_secret: secret, account: 'acme-main' };
    const lines = Object.entries(key).map(([name, value]) => `${name} = "${value}"`);
    box.write('.lacework.toml', ['[dev]', ...lines].join('\n'));
    box.write('key.json', JSON.stringify({ keyId, secret }));
    const byFile = await check('--key-file', 'key.json', '--account', 'acme-main');
    env = { HOME: box.folder, USERPROFILE: box.folder, LW_API_SERVER_URL: emulator.url };
    const byProfile = await check('--lacework-profile', 'dev');
    for (const { code, stdout } of [byFile, byProfile]) {
      assert.equal(code, 0);
      assert.match(stdout, /"acme-prdo" is no Lacework account that this user sees: /);
      assert.match(stdout, /"acme-legacy" is no Lacework account that this user sees: /);
    }
  });

  it('says that there is no organization', async () => {
    await emulator.close();
    emulator = await startLacework({ ...sampleLacework, isOrganization: false });
    env.LW_API_SERVER_URL = emulator.url;
    const { code, stdout, stderr } = await check();
    assert.equal(code, 0);
    assert.match(
      stderr,
      /The Lacework account that was asked is no organization, and a mapping needs one\.\n/,
    );
    assert.match(stdout, /"acme-prdo" is no Lacework account that this user sees: /);
  });

  it('goes with the AWS accounts of the organization', async () => {
    const inventory = {
      version: 1,
      organization: { id: 'o-exampleorg1', managementAccountId: '109238475610' },
      pulledAt: new Date().toISOString(),
      accounts: [{ id: '430219876543', name: 'legacy', state: 'ACTIVE' }],
      organizationalUnits: [],
    };
    box.write('accounts.json', JSON.stringify(inventory));
    const { stdout, stderr } = await check('--organization', '--inventory', 'accounts.json');
    assert.doesNotMatch(stderr, /lacework-mapping:/);
    assert.match(stdout, /\[unknown-lacework-account\]/);
    assert.match(stdout, /\[unknown-aws-account\]/);
  });

  /** What is wrong, how it comes about, and what is told. */
  const failures: [name: string, arrange: () => unknown, message: RegExp][] = [
    [
      'there are no credentials',
      () => (env = { HOME: box.folder, USERPROFILE: box.folder }),
      /Lacework was not asked: there is no API key\.\nSet LW_API_KEY/,
    ],
    [
      'the key is refused',
      () => (env.LW_API_SECRET = '_made_up_secret_of_nobody'),
      /Signing in to Lacework failed: Lacework does not accept the API key\.\n/,
    ],
    [
      'Lacework cannot be reached',
      async () => {
        const gone = await startLacework(sampleLacework);
        await gone.close();
        env.LW_API_SERVER_URL = gone.url;
      },
      /Lacework cannot be reached: /,
    ],
    [
      'the user may not ask',
      () => emulator.faults.add({ on: 'GET', effect: { kind: 'answer', answer: refusals.forbidden } }),
      /Lacework could not be asked who this is: Lacework does not let this user do so/,
    ],
    [
      'the account is another address',
      () => Object.assign(env, { LW_ACCOUNT: 'evil.example/#', LW_API_SERVER_URL: '' }),
      /Nothing was sent: "evil\.example\/#" is no name of a Lacework account\./,
    ],
  ];
  for (const [name, arrange, message] of failures) {
    it(`checks and changes nothing where ${name}`, async () => {
      await arrange();
      const { code, stdout, stderr } = await check('--fix');
      assert.deepEqual([code, stdout], [3, '']);
      assert.match(stderr, message);
      assert.equal(stderr.includes('made_up_secret'), false);
      assert.equal(box.read('mapping.json'), mapping);
    });
  }

  it('sends nothing to a hostile account', async () => {
    const { fetch } = globalThis;
    const sent: unknown[] = [];
    globalThis.fetch = (...request) => {
      sent.push(request);
      return Promise.reject(new Error('no network here'));
    };
    try {
      for (const account of ['evil.example/#', 'acme@evil.example', 'acme.lacework.net.evil.example']) {
        Object.assign(env, { LW_ACCOUNT: account, LW_API_SERVER_URL: '' });
        assert.match((await check()).stderr, /Nothing was sent: /, account);
      }
      env = { ...env, LW_ACCOUNT: 'acme', LW_API_SERVER_URL: 'http://evil.example' };
      assert.match((await check()).stderr, /Nothing was sent: LW_API_SERVER_URL is neither/);
    } finally {
      globalThis.fetch = fetch;
    }
    assert.deepEqual(sent, []);
  });

  it('finds the same in the file that whoami --format accounts prints', async () => {
    const { code, stdout, stderr } = await run('whoami', '--format', 'accounts');
    assert.deepEqual([code, stderr], [0, '']);
    const { data, problems } = parseLaceworkAccounts(stdout);
    assert.deepEqual(problems, []);
    assert.deepEqual([data?.organization, data?.isComplete, data?.accounts.length], ['acme-main', true, 6]);
    const direct = await check();
    emulator.requests.length = 0;
    box.write('lacework-accounts.json', stdout);
    const byFile = await run('check', '--lacework-accounts', 'lacework-accounts.json', 'mapping.json');
    assert.deepEqual(byFile, direct);
    assert.deepEqual(received(), []);
  });

  const usage: [options: string[], message: RegExp][] = [
    [['--lacework', '--lacework-accounts', 'a.json'], /--lacework-accounts goes with no --lacework: /],
    [
      ['--lacework', '--key-file', 'a', '--lacework-profile', 'b'],
      /--key-file goes with no --lacework-profile/,
    ],
    [['--lacework-profile', 'dev'], /--lacework-profile needs --lacework\n/],
    [['--lacework-accounts', 'a.json', '--key-file', 'key.json'], /--key-file needs --lacework\n/],
    [['--account', 'acme'], /--account needs --lacework\n/],
    [['--lacework=acme'], /--lacework takes no value/],
  ];
  for (const [options, message] of usage) {
    it(`does not understand ${options.join(' ')}`, async () => {
      const { code, stderr } = await run('check', ...options, 'mapping.json');
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual(received(), []);
    });
  }
});
