import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { CloudError } from '../../server/src/cloud/cloudError';
import {
  findLaceworkCredentials,
  type CredentialsRequest,
} from '../../server/src/cloud/lacework/findLaceworkCredentials';
import { laceworkAddress } from '../../server/src/cloud/lacework/laceworkAddress';
import { laceworkConfigFile } from '../../server/src/cloud/lacework/laceworkProfiles';
import { failure } from './laceworkConnection';

const secret = '_known_secret_that_must_show_nowhere';
const toml = `[default]
account = "acme"
api_key = "ACME_OF_THE_DEFAULT_PROFILE"
api_secret = "${secret}"
version = 2

[dev]
account = "acme-dev.fra.lacework.net"
subaccount = "Acme-Dev-Sub"
api_key = 'ACME_OF_DEV'
api_secret = '${secret}_dev'

["with a token"]
account = "acme"
api_token = "token-of-a-profile"

[incomplete]
account = "acme"
api_key = "ACME"
`;

describe('credentials of Lacework', () => {
  let home: string;
  let env: Record<string, string>;
  beforeEach(() => {
    home = mkdtempSync(path.join(os.tmpdir(), 'lacework-mapping-credentials-'));
    env = { HOME: home, USERPROFILE: home };
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const write = (name: string, content: string) => {
    const file = path.join(home, name);
    writeFileSync(file, content);
    return file;
  };

  /** Account, sub-account, key ID, secret and token. */
  async function found(request: CredentialsRequest = {}) {
    const { credentials, overriding } = await findLaceworkCredentials(request, env);
    const { account, subaccount, key, token } = credentials;
    return { parts: [account, subaccount, key?.id, key?.secret.reveal(), token?.reveal()], overriding };
  }

  const none = undefined;
  const defaults = ['acme', none, 'ACME_OF_THE_DEFAULT_PROFILE', secret, none];

  it('are those of the default profile, or of the one that is named', async () => {
    write('.lacework.toml', toml);
    assert.deepEqual((await found()).parts, defaults);
    const dev = ['acme-dev.fra.lacework.net', 'acme-dev-sub', 'ACME_OF_DEV', `${secret}_dev`, none];
    assert.deepEqual((await found({ profile: 'dev' })).parts, dev);
    env.LW_PROFILE = 'dev';
    assert.deepEqual((await found()).parts, dev);
    assert.deepEqual((await found({ profile: 'with a token' })).parts, [
      'acme',
      none,
      none,
      none,
      'token-of-a-profile',
    ]);
  });

  it('are those of the environment before those of the profile, setting by setting', async () => {
    write('.lacework.toml', toml);
    Object.assign(env, { LW_ACCOUNT: 'other', LW_SUBACCOUNT: 'Sub', LW_API_TOKEN: 'token', LW_API_KEY: '' });
    const { parts, overriding } = await found();
    assert.deepEqual([parts, overriding], [['other', 'sub', defaults[2], secret, 'token'], []]);
    assert.deepEqual((await found({ profile: 'dev' })).overriding, [
      'LW_ACCOUNT',
      'LW_SUBACCOUNT',
      'LW_API_TOKEN',
    ]);
    const named = await found({ profile: 'dev', account: 'third' });
    assert.deepEqual([named.parts[0], named.overriding], ['third', ['LW_SUBACCOUNT', 'LW_API_TOKEN']]);
  });

  it('need no file', async () => {
    Object.assign(env, { LW_ACCOUNT: 'acme', LW_API_KEY: 'KEY', LW_API_SECRET: secret });
    assert.deepEqual((await found()).parts, ['acme', none, 'KEY', secret, none]);
  });

  it('come in the file that the console downloads, and then nothing else counts', async () => {
    write('.lacework.toml', 'not read');
    Object.assign(env, {
      LW_API_KEY: 'KEY',
      LW_API_SECRET: 'x',
      LW_API_TOKEN: 'x',
      LW_ACCOUNT: 'x',
      LW_PROFILE: 'x',
    });
    for (const [name, member] of [
      ['a', 'subAccount'],
      ['b', 'subaccount'],
    ] as const) {
      const content = { keyId: 'ID', secret, account: 'acme.lacework.net', [member]: 'ACME-DEV' };
      const keyFile = write(`${name}.json`, `\uFEFF${JSON.stringify(content)}`);
      assert.deepEqual((await found({ keyFile })).parts, [
        'acme.lacework.net',
        'acme-dev',
        'ID',
        secret,
        none,
      ]);
      assert.equal((await found({ keyFile, account: 'acme.fra' })).parts[0], 'acme.fra');
    }
    const keyFile = write('c.json', JSON.stringify({ keyId: 'ID', secret }));
    assert.deepEqual((await found({ keyFile })).parts[0], 'x');
  });

  const wrong: [
    name: string,
    content: string | undefined,
    request: CredentialsRequest,
    variables: object,
    message: RegExp,
  ][] = [
    ['no file and no variables', undefined, {}, {}, /there is no API key/],
    ['an unknown profile', toml, { profile: 'prod' }, {}, /no profile "prod" in .*\.lacework\.toml/],
    ['an unknown profile and no file', undefined, {}, { LW_PROFILE: 'prod' }, /no profile "prod"/],
    ['a key without its secret', toml, { profile: 'incomplete' }, {}, /a key ID, but no secret/],
    ['a secret without its key', undefined, {}, { LW_API_SECRET: secret }, /a secret, but no key ID/],
    ['no account', undefined, {}, { LW_API_KEY: 'A', LW_API_SECRET: secret }, /no Lacework account is named/],
    ['a broken file', toml.replace(`${secret}"`, secret), {}, {}, /is no TOML \(line 4, column \d+\)/],
    ['a number', toml.replace(`"${secret}"`, '12'), {}, {}, /api_secret of the profile "default" is no text/],
    [
      'an account that is an address',
      toml.replace('"acme"', '"evil.example/#"'),
      {},
      {},
      /"evil\.example\/#" is no name/,
    ],
    [
      'a server elsewhere',
      toml,
      {},
      { LW_API_SERVER_URL: 'https://evil.example' },
      /LW_API_SERVER_URL is neither/,
    ],
    [
      'no such key file',
      undefined,
      { keyFile: 'missing.json' },
      {},
      /missing\.json cannot be read \(ENOENT\)/,
    ],
    ['a key file that is a profile', toml, { keyFile: '.lacework.toml' }, {}, /is no API key of Lacework/],
    [
      'a key file without a secret',
      '{"keyId":"A"}',
      { keyFile: '.lacework.toml' },
      {},
      /is no API key of Lacework/,
    ],
  ];
  for (const [name, content, request, variables, message] of wrong) {
    it(`are not found with ${name}, and no secret is shown`, async () => {
      if (content !== undefined) {
        write('.lacework.toml', content);
      }
      Object.assign(env, variables);
      const keyFile = request.keyFile === undefined ? {} : { keyFile: path.join(home, request.keyFile) };
      const error: unknown = await findLaceworkCredentials({ ...request, ...keyFile }, env).catch(
        (reason: unknown) => reason,
      );
      assert.ok(error instanceof Error);
      assert.match(error.message, /^(?:Lacework was not asked|Nothing was sent): .+\.$/s);
      assert.match(error.message, message);
      // Editors say it, too, which have no options.
      assert.ok(error instanceof CloudError && !error.advice.includes('--'));
      assert.equal(inspect(error, { depth: 9, showHidden: true }).includes('known_secret'), false);
    });
  }

  it('say so where their file cannot be read', async () => {
    mkdirSync(path.join(home, '.lacework.toml'));
    await failure(found(), 'wrong-configuration', /\.lacework\.toml cannot be read \(EISDIR\)/);
  });

  it('show no secret by accident', async () => {
    write('.lacework.toml', toml);
    const { credentials } = await findLaceworkCredentials({}, env);
    const shown = [
      inspect(credentials, { depth: 9, showHidden: true }),
      JSON.stringify(credentials),
      String(credentials.key?.secret),
    ].join('\n');
    assert.ok(shown.includes('ACME_OF_THE_DEFAULT_PROFILE'));
    assert.equal(shown.includes('known_secret'), false);
  });

  it('lie in the home directory of the platform', () => {
    const variables = { HOME: '/home/jo', USERPROFILE: 'C:\\Users\\jo' };
    assert.equal(laceworkConfigFile(variables, 'linux'), path.join('/home/jo', '.lacework.toml'));
    assert.equal(laceworkConfigFile(variables, 'win32'), path.join('C:\\Users\\jo', '.lacework.toml'));
  });
});

describe('the address of a Lacework account', () => {
  it('is below lacework.net, however the account is written', () => {
    for (const [account, address] of [
      ['acme', 'https://acme.lacework.net'],
      [' ACME ', 'https://acme.lacework.net'],
      ['acme.fra', 'https://acme.fra.lacework.net'],
      ['acme.lacework.net', 'https://acme.lacework.net'],
      ['https://acme.fra.lacework.net/', 'https://acme.fra.lacework.net'],
      ['evil.example', 'https://evil.example.lacework.net'],
      ['lacework.net', 'https://lacework.net.lacework.net'],
    ] as const) {
      assert.equal(laceworkAddress(account), address);
    }
  });

  it('is none for anything else', () => {
    const wrong = [
      '',
      ' ',
      'evil.example/#',
      'evil.example/',
      'acme/../x',
      'acme@evil.example',
      'acme:80',
      'acme?x',
      'acme\\x',
      'acme%2f',
      'acme.lacework.net.evil.example/',
      'http://acme.lacework.net',
      'https://acme.lacework.net/api',
      'https://jo:x@acme.lacework.net',
      'a.b.c.d',
      '-acme',
      'acme..fra',
      'ac me',
      'acmé',
      'acme\n',
      'x'.repeat(64),
    ].filter((account) => account.trim() !== 'acme');
    for (const account of wrong) {
      assert.throws(() => laceworkAddress(account), { code: 'wrong-configuration' }, account);
    }
  });

  it('may be another one of Lacework, or on this machine, if the environment says so', () => {
    for (const [server, address] of [
      ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
      ['https://localhost:4000/api/v2', 'https://localhost:4000'],
      ['http://[::1]:4000/', 'http://[::1]:4000'],
      ['https://acme.fra.lacework.net/', 'https://acme.fra.lacework.net'],
    ] as const) {
      assert.equal(laceworkAddress('acme', server), address);
    }
    for (const server of [
      'https://evil.example',
      'http://acme.lacework.net',
      'https://acme.lacework.net:8443',
      'https://acme.lacework.net.evil.example',
      'https://evillacework.net',
      'https://a.b.c.d.lacework.net',
      'http://jo:secret@127.0.0.1:4000',
      'http://127.0.0.1.evil.example',
      'ftp://127.0.0.1',
      'file:///etc/passwd',
      '127.0.0.1:4000',
      'x',
    ]) {
      assert.throws(() => laceworkAddress('acme', server), { code: 'wrong-configuration' }, server);
    }
  });
});
