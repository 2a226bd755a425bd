import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import {
  assertObeysNothing,
  guid,
  hostile,
  LaceworkSandbox,
  liveIntegration,
  nextMapping,
  shownHostile,
} from './laceworkSandbox';

const patch = `PATCH CloudAccounts/${guid}`;
const get = `GET CloudAccounts/${guid}`;
const externalId = 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=';

describe('lacework-mapping integrations push', () => {
  let lacework: LaceworkSandbox;
  beforeEach(() => start());
  afterEach(() => lacework.close());

  async function start(...settings: Parameters<typeof LaceworkSandbox.start>) {
    lacework = await LaceworkSandbox.start(...settings);
    lacework.box.write('mapping.json', nextMapping);
  }
  async function restart(...settings: Parameters<typeof LaceworkSandbox.start>) {
    await lacework.close();
    await start(...settings);
  }
  const run = (argv: string[], typed?: string) =>
    lacework.run(
      ['integrations', 'push', guid, 'mapping.json', ...argv],
      typed === undefined ? {} : { typed },
    );

  it('shows what changes, keeps what is live, and replaces it', async () => {
    const { code, stdout, stderr } = await lacework.push();
    assert.deepEqual(
      [code, stdout],
      [0, 'The mapping of "acme-organization-cloudtrail" is now mapping.json.\n'],
    );
    assert.match(stderr, /^ {2}760543219876: "acme-staging" → "acme-security"$/m);
    assert.match(stderr, /^Live → mapping\.json: 1 added, 1 moved, 1 now by default, 12 unchanged\.$/m);
    assert.match(
      stderr,
      /^warning: 1 AWS account is listed today and falls to the default account "acme-main"\.$/m,
    );
    assert.deepEqual([lacework.changes(), lacework.live()], [[patch], nextMapping]);
    assert.equal(readFileSync(lacework.keptMapping(), 'utf8'), liveMapping);
    assert.ok(
      stderr.includes(
        `\`lacework-mapping integrations push ${guid} ${lacework.keptMapping()}\` brings it back`,
      ),
    );
    assert.equal(statSync(lacework.keptMapping()).mode & 0o077, 0);
    const back = await lacework.run(['integrations', 'push', guid, lacework.keptMapping(), '--yes']);
    assert.deepEqual([back.code, lacework.live()], [0, liveMapping]);
  });

  it('shows what Lacework accounts have of their own where that is asked for', async () => {
    const own = /^information: "acme-prod" has the integration "prod-cloudtrail" .* of its own/m;
    assert.doesNotMatch((await run([])).stderr, own);
    const { code, stderr } = await run(['--account-level']);
    assert.equal(code, 2);
    assert.match(stderr, own);
    lacework.assertNothingSent();
  });

  it('prints JSON', async () => {
    const { code, stdout } = await lacework.push('--format', 'json');
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    assert.equal(code, 0);
    assert.deepEqual(
      [answer.outcome, answer.isMappingThere, answer.sideEffects, (answer.changes as object[]).length],
      ['pushed', true, [], 3],
    );
    assert.equal((answer.kept as { mappingFile: string }).mappingFile, lacework.keptMapping());
    const again = await lacework.push('--format', 'json');
    assert.deepEqual(
      [again.code, (JSON.parse(again.stdout) as { outcome: string }).outcome],
      [0, 'unchanged'],
    );
  });

  for (const [typed, isYes] of [
    ['y\n', true],
    ['Yes\r\n', true],
    ['yes', true],
    ['n\n', false],
    ['\n', false],
    ['', false],
    ['yesterday\n', false],
    ['n\ny\n', false],
  ] as const) {
    it(`asks, and takes ${JSON.stringify(typed)} for ${isYes ? 'a yes' : 'a no'}`, async () => {
      const { code, stderr } = await run([], typed);
      assert.match(stderr, /Replace the live mapping of "acme-organization-cloudtrail"\? \[y\/N\] /);
      assert.deepEqual([code, lacework.live()], isYes ? [0, nextMapping] : [1, liveMapping]);
      assert.equal(stderr.includes('nothing was sent: you did not say yes.'), !isYes);
    });
  }

  it('sends nothing where there is no terminal to ask in', async () => {
    const { code, stdout, stderr } = await run([]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(
      stderr,
      /1 added, 1 moved[^]*nothing was sent: there is no terminal to ask in, and --yes was not given/,
    );
    lacework.assertNothingSent();
  });

  it('sends nothing where it is live already', async () => {
    lacework.box.write('mapping.json', liveMapping);
    const { code, stderr } = await lacework.push();
    assert.deepEqual(
      [code, stderr],
      [0, 'Nothing was sent: it is live already. The live mapping is mapping.json, as it is.\n'],
    );
    lacework.assertNothingSent();
  });

  it('refuses another external ID than the one that is shown, and one that is wrong', async () => {
    const other = await lacework.push('--external-id', externalId.replace('x7', 'y8'));
    assert.equal(other.code, 1);
    assert.match(other.stderr, /error: "--external-id" is not the external ID of the integration/);
    lacework.emulator.behaviour.externalId = 'masked';
    const wrong = await lacework.push('--external-id', externalId.replace('109238475610', '210987654321'));
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /^error: .*109238475610/m);
    lacework.assertNothingSent();
  });

  describe('with --expected', () => {
    it('goes on where that is live', async () => {
      lacework.box.write('before.json', liveMapping);
      assert.equal((await lacework.push('--expected', 'before.json')).code, 0);
      // Done twice, as by a pipeline that is run again.
      const again = await lacework.push('--expected', 'before.json');
      assert.deepEqual([again.code, lacework.changes()], [0, [patch]]);
    });

    it('sends nothing where something else is live, or it cannot be read', async () => {
      lacework.box.write('before.json', `${liveMapping} `);
      const { code, stderr } = await lacework.push('--expected', 'before.json');
      assert.equal(code, 1);
      assert.match(
        stderr,
        /nothing was sent: the live mapping of ".*", last changed by admin@acme\.example at 2026-02-20T09:02:03Z, is not before\.json\. `lacework-mapping integrations diff .* before\.json` shows/,
      );
      assert.equal((await lacework.push('--expected', 'none.json')).code, 3);
      lacework.assertNothingSent();
    });
  });

  describe('refuses', () => {
    it('a file with errors, whatever the project says of them', async () => {
      lacework.box.write(
        'mapping.json',
        nextMapping.replace('"340876512098"', '"34087651209", "453209871634", "453209871634"'),
      );
      lacework.box.write('lacework-mapping.config.json', '{"rules": {"malformed-aws-account-id": "off"}}');
      const { code, stderr } = await lacework.push();
      assert.equal(code, 1);
      assert.match(stderr, /^mapping\.json:\d+:\d+: error: "34087651209" /m);
      assert.match(stderr, /^mapping\.json:\d+:\d+: warning: "453209871634" /m);
      assert.match(
        stderr,
        /^mapping\.json: 1 error, 1 warning\. `lacework-mapping check mapping\.json` shows/m,
      );
      assert.match(stderr, /nothing was sent: mapping\.json has 1 error\.\n$/);
      lacework.box.write('lacework-mapping.config.json', '{"rules": {"unknown-key": "error"}}');
      lacework.box.write('mapping.json', nextMapping.replace('{', '{"comment": 1,'));
      assert.equal((await lacework.push()).code, 1);
      lacework.assertNothingSent();
    });

    it('a file that is too large, and leaves out white space where that is enough', async () => {
      const ids = Array.from({ length: 54_000 }, (_, index) => `"${340_000_000_000 + index * 7}"`);
      const large = (separator: string, some: string[]) =>
        nextMapping.replace('"340876512098"', some.join(separator));
      lacework.box.write('mapping.json', large(',', ids));
      const refused = await lacework.push();
      assert.equal(refused.code, 1);
      assert.match(refused.stderr, /nothing was sent: mapping\.json takes \d+ kB of a request even minified/);
      lacework.assertNothingSent();
      const most = ids.slice(0, 8000);
      lacework.box.write('mapping.json', large(`,\n${' '.repeat(100)}`, most));
      const { code, stderr } = await lacework.push();
      assert.equal(code, 0);
      assert.match(stderr, /mapping\.json is sent without its white space/);
      assert.equal(lacework.live(), JSON.stringify(JSON.parse(large(',', most))));
      assert.match((await lacework.push()).stderr, /^(?:.*\n)*Nothing was sent: it is live already/);
    });

    for (const [who, user] of [
      ['a service user', sampleLacework.users[2]],
      ['a user who is no administrator', sampleLacework.users[1]],
    ] as const) {
      it(`${who}, before anything else is asked`, async () => {
        assert.ok(user);
        Object.assign(lacework.env, { LW_API_KEY: user.keyId, LW_API_SECRET: user.secret });
        const { code, stderr } = await lacework.push();
        assert.equal(code, 3);
        assert.match(
          stderr,
          /Nothing was sent\. Integrations with a mapping need the key of a regular user who is administrator/,
        );
        assert.ok(lacework.emulator.requests.every(({ url }) => /UserProfile|tokens/.test(url)));
      });
    }

    it('an account that is no organization', async () => {
      await restart({ isOrganization: false });
      const { code, stderr } = await lacework.push();
      assert.equal(code, 3);
      assert.match(
        stderr,
        /Nothing was sent\. A mapping needs a Lacework organization, and this account is none\.\n/,
      );
      assert.ok(lacework.emulator.requests.every(({ url }) => /UserProfile|tokens/.test(url)));
    });

    it('an integration of one Lacework account', async () => {
      const { name, type, data } = liveIntegration;
      const body = { data: { intgGuid: guid, name, type, enabled: 1, isOrg: 0, data } };
      lacework.fail(get, { kind: 'answer', answer: { status: 200, body } });
      const { code, stderr } = await lacework.push();
      assert.equal(code, 1);
      assert.match(
        stderr,
        /error: .* is an integration of one Lacework account: it takes no mapping and cannot be converted\. Create one/,
      );
      lacework.assertNothingSent();
    });
  });

  it('says that a Lacework account of the credentials does not count', async () => {
    lacework.env.LW_SUBACCOUNT = 'acme-dev';
    const { code, stderr } = await lacework.push();
    assert.equal(code, 0);
    assert.match(stderr, /"acme-dev" is the Lacework account of the credentials, which does not count here/);
  });

  it('obeys nothing in a name', async () => {
    await restart({ integrations: [{ ...liveIntegration, name: hostile, changedBy: hostile }] });
    lacework.box.write('before.json', '{}');
    for (const argv of [['--expected', 'before.json'], []]) {
      const { stdout, stderr } = await run(argv, 'y\n');
      assertObeysNothing(`${stdout}${stderr}`);
      assert.ok(stderr.includes(shownHostile));
    }
  });
});
