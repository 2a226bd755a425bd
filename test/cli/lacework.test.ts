import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { startConnectProxy } from '../cloud/connectProxy';
import { refusals } from '../emulators/lacework/faults';
import { administrator, liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { projectRoot, Sandbox } from './sandbox';

const [live] = sampleLacework.integrations;
assert.ok(live);
const guid = live.intgGuid;

describe('lacework-mapping with Lacework', () => {
  let box: Sandbox;
  let emulator: LaceworkEmulator;
  let env: Record<string, string>;
  beforeEach(async () => {
    box = new Sandbox();
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

  describe('whoami', () => {
    it('says whose key it is, and what it sees', async () => {
      const { code, stdout, stderr } = await run('whoami');
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^User: +admin@acme\.example\nAddress: +http:\/\/127\.0\.0\.1:\d+\n/);
      assert.match(stdout, /^Organization: +yes, of acme-main\.lacework\.net$/m);
      assert.match(stdout, /^Administrator: +yes, of the organization$/m);
      assert.match(stdout, /^Sees: +6 Lacework accounts, all of the organization$/m);
      assert.match(stdout, /^ {2}ACME-PROD$/m);
      assert.match(stdout, /^ {2}ACME-LEGACY +disabled for this user$/m);
      assert.doesNotMatch(stdout, /need the key of/);
    });

    it('prints JSON', async () => {
      const { stdout } = await run('whoami', '--format', 'json');
      const { username, isOrganizationAdministrator, accounts } = JSON.parse(stdout) as Record<
        string,
        unknown
      >;
      assert.deepEqual([username, isOrganizationAdministrator], [administrator.name, true]);
      assert.deepEqual((accounts as object[])[0], {
        name: 'ACME-MAIN',
        isAdministrator: true,
        isEnabled: true,
      });
    });

    it('takes profiles and key files, and says what a user cannot do', async () => {
      const pipeline = sampleLacework.users[2];
      assert.ok(pipeline);
      const { keyId, secret } = pipeline;
      box.write(
        '.lacework.toml',
        `[pipeline]\naccount = "acme-main"\napi_key = "${keyId}"\napi_secret = "${secret}"\n`,
      );
      box.write('key.json', JSON.stringify({ keyId, secret, account: 'acme-main.lacework.net' }));
      const overridden = await run('whoami', '--lacework-profile', 'pipeline');
      assert.match(overridden.stdout, /admin@acme\.example/);
      assert.match(
        overridden.stderr,
        /LW_ACCOUNT, LW_API_KEY, LW_API_SECRET of the environment win over the profile/,
      );
      const byFile = await run('whoami', '--key-file', 'key.json');
      env = { HOME: box.folder, USERPROFILE: box.folder, LW_API_SERVER_URL: emulator.url };
      const byProfile = await run('whoami', '--lacework-profile', 'pipeline');
      for (const { stdout, stderr } of [byFile, byProfile]) {
        assert.equal(stderr, '');
        assert.match(stdout, /^User: +pipeline$/m);
        assert.match(stdout, /^Sees: +1 Lacework account; there may be more$/m);
        assert.match(stdout, /need the key of a regular user who is administrator of the organization\.\n$/);
      }
    });

    it('says that there is no organization', async () => {
      await emulator.close();
      emulator = await startLacework({ ...sampleLacework, isOrganization: false });
      env.LW_API_SERVER_URL = emulator.url;
      const { stdout } = await run('whoami');
      assert.match(stdout, /^Organization: +no$/m);
      assert.match(stdout, /A mapping needs a Lacework organization, and this account is none\.\n$/);
    });

    it('says what is missing, and what to do', async () => {
      env = { HOME: box.folder, USERPROFILE: box.folder };
      const { code, stdout, stderr } = await run('whoami');
      assert.deepEqual([code, stdout], [3, '']);
      assert.match(
        stderr,
        /^lacework-mapping: Lacework was not asked: there is no API key\.\nSet LW_API_KEY and LW_API_SECRET, or .*\. Or name them with --account, --lacework-profile or --key-file\.\n$/,
      );
      env = { ...env, LW_ACCOUNT: 'evil.example/#', LW_API_KEY: 'A', LW_API_SECRET: 'B' };
      assert.match(
        (await run('whoami')).stderr,
        /"evil\.example\/#" is no name of a Lacework account\.\nWrite what stands before/,
      );
    });
  });

  describe('integrations', () => {
    it('list prints those with CloudTrail', async () => {
      const { code, stdout, stderr } = await run('integrations', 'list');
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(
        stdout,
        new RegExp(
          `^GUID +Name +State +Level +Changed\n${guid} +acme-organization-cloudtrail +working +organization +2026-02-20T09:02:03Z\n$`,
        ),
      );
      const json = JSON.parse((await run('integrations', 'list', '--format', 'json')).stdout) as object[];
      assert.deepEqual(
        json.map((each) => (each as { guid: string }).guid),
        [guid],
      );
    });

    it('list says that there is none', async () => {
      await emulator.close();
      emulator = await startLacework({ ...sampleLacework, integrations: [] });
      env.LW_API_SERVER_URL = emulator.url;
      const { code, stdout, stderr } = await run('integrations', 'list');
      assert.deepEqual([code, stdout, stderr], [0, '', 'The organization has no CloudTrail integration.\n']);
      assert.equal((await run('integrations', 'list', '--format=json')).stdout, '[]\n');
    });

    it('show prints all of one but its mapping', async () => {
      const { stdout } = await run('integrations', 'show', guid);
      assert.match(stdout, /^State: +working$/m);
      assert.match(stdout, /^Changed: +2026-02-20T09:02:03Z by admin@acme\.example$/m);
      assert.match(stdout, /^External ID: +lweid:aws:v2:acme-main:109238475610:x7Kp\/2\.Qa=$/m);
      assert.match(stdout, /^Mapping: +14 AWS accounts to 4 Lacework accounts, all others to "acme-main"$/m);
      const json = JSON.parse((await run('integrations', 'show', guid, '--format', 'json')).stdout) as object;
      assert.deepEqual((json as { data: object }).data, {
        awsAccountId: '109238475610',
        roleArn: 'arn:aws:iam::109238475610:role/lacework-cloudtrail',
        externalId: 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=',
        queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/lacework-cloudtrail',
      });
    });

    it('pull prints the live mapping, byte for byte', async () => {
      const { code, stdout, stderr } = await run('integrations', 'pull', guid);
      assert.deepEqual([code, stdout, stderr], [0, liveMapping, '']);
      emulator.behaviour.mapping = 'object';
      const object = await run('integrations', 'pull', guid);
      assert.deepEqual(JSON.parse(object.stdout), JSON.parse(liveMapping));
      assert.match(object.stderr, /as JSON, not as the file that was uploaded/);
    });

    it('pull keeps a byte order mark, and writes UTF-16 to a file alone', async () => {
      for (const [bytes, isPrinted] of [
        [Buffer.from('\uFEFF{}\r\n'), true],
        [Buffer.from('\uFEFF{}', 'utf16le'), false],
      ] as const) {
        await emulator.close();
        const accountMappingFile = `data:application/json;name=i.json;base64,${bytes.toString('base64')}`;
        const integrations = [{ ...live, data: { accountMappingFile } }];
        emulator = await startLacework({ ...sampleLacework, integrations });
        env.LW_API_SERVER_URL = emulator.url;
        const { code, stdout, stderr } = await run('integrations', 'pull', guid);
        assert.deepEqual([code, stdout], isPrinted ? [0, bytes.toString('utf8')] : [3, '']);
        assert.equal(stderr.includes('--output writes it to a file'), !isPrinted);
        assert.equal((await run('integrations', 'pull', guid, '--output', 'live.json', '--force')).code, 0);
        assert.deepEqual(box.bytes('live.json'), bytes);
      }
    });

    it('pull writes a file, and overwrites none unless that is wanted', async () => {
      const pull = (...more: string[]) => run('integrations', 'pull', guid, '--output', 'live.json', ...more);
      assert.deepEqual(await pull(), { code: 0, stdout: '', stderr: '' });
      assert.equal(box.read('live.json'), liveMapping);
      box.write('live.json', 'mine');
      const { code, stderr } = await pull();
      assert.deepEqual([code, box.read('live.json')], [3, 'mine']);
      assert.match(stderr, /live\.json is there already, and was left as it is\.\n--force replaces it\.\n$/);
      assert.equal((await pull('--force')).code, 0);
      assert.equal(box.read('live.json'), liveMapping);
      const nowhere = await run('integrations', 'pull', guid, '--output', 'no/live.json');
      assert.equal(nowhere.code, 3);
      assert.match(nowhere.stderr, /no\/live\.json cannot be written: there is no such file/);
    });

    it('pull says that there is nothing to pull', async () => {
      for (const [data, message] of [
        [{}, /the integration "acme-organization-cloudtrail" has none\.\n/],
        [{ accountMappingFile: 'data:x;base64,?' }, /cannot be read\. It is not base64\.\n/],
      ] as const) {
        await emulator.close();
        emulator = await startLacework({ ...sampleLacework, integrations: [{ ...live, data }] });
        env.LW_API_SERVER_URL = emulator.url;
        const { code, stdout, stderr } = await run('integrations', 'pull', guid);
        assert.deepEqual([code, stdout], [3, '']);
        assert.match(stderr, message);
      }
    });

    it('says what Lacework refuses, and what to do', async () => {
      const missing = await run('integrations', 'show', 'ACMEMAIN_0');
      assert.equal(missing.code, 3);
      assert.match(
        missing.stderr,
        /The integration could not be read: Lacework has no such thing.*\nCheck the GUID with `lacework-mapping integrations list`/,
      );
      emulator.faults.add({ on: 'GET', effect: { kind: 'answer', answer: refusals.forbidden } });
      const { code, stderr } = await run('integrations', 'list');
      assert.equal(code, 3);
      assert.match(
        stderr,
        /does not let this user do so.*\nAccess to the organization takes the key of a regular user/,
      );
      assert.equal(stderr.includes(administrator.secret), false);
    });
  });

  it('asks https://acme-main.lacework.net, through a proxy and with certificates that the environment names', async () => {
    const host = 'acme-main.lacework.net';
    const pems = await generate([{ name: 'commonName', value: host }], {
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
      ],
    });
    const tls = await startLacework(sampleLacework, { tls: { key: pems.private, cert: pems.cert } });
    const proxy = await startConnectProxy(Number(new URL(tls.url).port));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(projectRoot, 'dist/cli.js'), 'whoami'],
      {
        env: {
          ...env,
          LW_API_SERVER_URL: '',
          HTTPS_PROXY: proxy.url,
          NODE_EXTRA_CA_CERTS: box.write('ca.pem', pems.cert),
        },
      },
    );
    await proxy.close();
    await tls.close();
    assert.match(stdout, /^Address: +https:\/\/acme-main\.lacework\.net$/m);
    assert.deepEqual(new Set(proxy.targets), new Set([`${host}:443`]));
  });

  const usage: [argv: string[], message: RegExp][] = [
    [['whoami', 'x'], /whoami takes options only, not "x"/],
    [['whoami', '--force'], /"whoami" has no option "--force"/],
    [['whoami', '--format', 'csv'], /there is no format "csv"/],
    [['whoami', '--key-file', 'a', '--lacework-profile', 'b'], /--key-file goes with no --lacework-profile/],
    [['integrations'], /needs to know what to do: list, show, pull/],
    [['integrations', 'pul'], /there is no action "pul"; did you mean "pull"/],
    [['integrations', 'list', guid], /integrations list takes options only/],
    [['integrations', 'show'], /takes one GUID/],
    [['integrations', 'show', '../UserProfile'], /takes one GUID/],
    [['integrations', 'pull', guid, guid], /takes one GUID/],
    [['integrations', 'pull', guid, '--force'], /--force goes with --output/],
    [['integrations', 'pull', guid, '--format', 'json'], /--format does not go with pull/],
    [['integrations', 'show', guid, '--output', 'a'], /--output goes with pull alone/],
    [['integrations', 'list', '--yes'], /--yes goes with create, push and restore/],
    [['integrations', 'diff', guid], /integrations diff takes a GUID, .* and a mapping file/],
    [['integrations', 'diff', guid, 'a', '--format', 'csv'], /there is no format "csv"/],
    [['integrations', 'push', guid, 'a', '--format', 'markdown'], /there is no format "markdown"/],
    [['integrations', 'push', 'a', 'b', 'c'], /integrations push takes a GUID/],
    [
      ['integrations', 'push', guid, 'a', '--mapping-only', '--external-id', 'b'],
      /goes with no --external-id/,
    ],
    [['integrations', 'push', guid, 'a', '--wait'], /--wait goes with create alone/],
    [['integrations', 'create', 'a'], /integrations create takes options only, not "a"/],
    [
      ['integrations', 'create', '--name', 'a', '--mapping', 'b'],
      /needs --role-arn, --external-id, --queue-url/,
    ],
    [['integrations', 'restore'], /integrations restore takes one folder/],
  ];
  for (const [argv, message] of usage) {
    it(`does not understand ${argv.join(' ')}`, async () => {
      const { code, stderr } = await run(...argv);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual(emulator.requests, []);
    });
  }
});
