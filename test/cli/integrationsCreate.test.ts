import assert from 'node:assert/strict';
import { liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import {
  assertObeysNothing,
  createArgv,
  created,
  hostile,
  LaceworkSandbox,
  liveIntegration,
  shownHostile,
} from './laceworkSandbox';

const post = 'POST CloudAccounts';

describe('lacework-mapping integrations create', () => {
  let lacework: LaceworkSandbox;
  beforeEach(() => start());
  afterEach(() => lacework.close());

  async function start(...settings: Parameters<typeof LaceworkSandbox.start>) {
    lacework = await LaceworkSandbox.start(...settings);
    lacework.box.write('mapping.json', liveMapping);
  }
  async function restart(...settings: Parameters<typeof LaceworkSandbox.start>) {
    await lacework.close();
    await start(...settings);
  }
  const ask = (typed: string) => lacework.run(createArgv(), { typed });

  it('shows what will be sent, sends it, and prints the GUID alone', async () => {
    const { code, stdout, stderr } = await lacework.create({ 'aws-account': '109238475610' });
    const [integration, ...more] = lacework.made();
    assert.deepEqual([code, more, stdout], [0, [], `${integration?.intgGuid}\n`]);
    assert.deepEqual(integration?.data, {
      awsAccountId: '109238475610',
      crossAccountCredentials: { roleArn: created['role-arn'], externalId: created['external-id'] },
      queueUrl: created['queue-url'],
      accountMappingFile: liveIntegration.data.accountMappingFile,
    });
    assert.deepEqual(
      [integration.name, integration.type, integration.enabled],
      [created.name, 'AwsCtSqs', 1],
    );
    for (const line of [
      /^ {2}Name: +acme-second-trail$/m,
      /^ {2}Type: +AwsCtSqs: CloudTrail\. Configuration \(AwsCfg\) is an integration of its own$/m,
      /^ {2}External ID: +lweid:aws:v2:acme-main:109238475610:abcdefghij$/m,
      /^ {2}"acme-prod" +5 AWS accounts$/m,
      /^ {2}"acme-main" +all others$/m,
      /adds to the CloudTrail integrations that Lacework accounts have of their own and\noverrides none/,
      /^information: "acme-prod" has the integration "prod-cloudtrail" of AWS account 210987654321 of its own \(ACMEPROD_\w+\), which is disabled\.$/m,
    ]) {
      assert.match(stderr, line);
    }
    assert.doesNotMatch(stderr, /warning|error/);
  });

  it('prints JSON, and waits until Lacework has used it', async () => {
    const { code, stdout, stderr } = await lacework.create({}, '--format', 'json', '--wait');
    const [integration] = lacework.made();
    assert.deepEqual(JSON.parse(stdout), {
      outcome: 'created',
      guid: integration?.intgGuid,
      name: created.name,
      hasMapping: true,
      others: [],
    });
    assert.equal(code, 0);
    assert.match(stderr, /Waiting until .*\nIt works\.\n$/);
  });

  it('ends with 1 where the integration fails, with what Lacework says, and with 0 where that is open', async () => {
    lacework.emulator.events.once(post, () => {
      const [integration] = lacework.made();
      const state = { ok: false, details: { message: 'AccessDenied \u001b[31m' } };
      lacework.emulator.changeAsSomebodyElse(integration?.intgGuid ?? '', { state });
    });
    const failing = await lacework.create({}, '--wait');
    assert.equal(failing.code, 1);
    assert.match(
      failing.stderr,
      /error: Lacework says that it fails\. `.* show ACMEMAIN_\w+` shows it\.\n {2}AccessDenied \\u\{1B\}\[31m\n$/,
    );
    lacework.emulator.behaviour.readsUntilWorking = Infinity;
    const open = await lacework.create({ name: 'third', 'queue-url': `${created['queue-url']}-3` }, '--wait');
    assert.equal(open.code, 0);
    assert.match(open.stderr, /warning: Lacework has not said yet whether it works/);
  });

  it('asks, and sends nothing without a yes', async () => {
    const no = await ask('no\n');
    assert.equal(no.code, 1);
    assert.match(
      no.stderr,
      /Create the integration "acme-second-trail"\? \[y\/N\] .*nothing was sent: you did not say yes\.\n$/,
    );
    const nobody = await lacework.run(createArgv());
    assert.equal(nobody.code, 2);
    assert.match(nobody.stderr, /To be created:[^]*nothing was sent: there is no terminal to ask in/);
    lacework.assertNothingSent();
    assert.equal((await ask('y\n')).code, 0);
    assert.equal(lacework.made().length, 1);
  });

  it('takes what is certainly meant, and says so', async () => {
    const { code, stderr } = await lacework.create({
      name: ' trail ',
      'queue-url': 'arn:aws:sqs:us-east-1:109238475610:another',
      'role-arn': `"${created['role-arn']}"`,
    });
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^--queue-url: arn:aws:sqs:us-east-1:109238475610:another is taken as https:\/\/sqs\.us-east-1\.amazonaws\.com\/109238475610\/another$/m,
    );
    assert.match(stderr, /^--name: {2}trail {2}is taken as trail$/m);
    assert.deepEqual(
      [lacework.made()[0]?.name, lacework.made()[0]?.data.queueUrl],
      ['trail', created['queue-url']],
    );
  });

  const wrong: [what: string, changed: Record<string, string>, message: RegExp][] = [
    [
      'an external ID of another Lacework account',
      { 'external-id': 'lweid:aws:v2:acme-prod:109238475610:abcdefghij' },
      /^error: .*acme-prod.*\n {2}Perhaps meant: lweid:aws:v2:acme-main:/m,
    ],
    [
      'an external ID of another AWS account',
      { 'external-id': 'lweid:aws:v2:acme-main:210987654321:abcdefghij' },
      /^error: .*210987654321/m,
    ],
    ['a masked external ID', { 'external-id': '************' }, /^error: ".*" is masked/m],
    [
      'a user in the place of the role',
      { 'role-arn': 'arn:aws:iam::109238475610:user/a' },
      /^error: .*user/m,
    ],
    [
      'a queue of another partition',
      { 'queue-url': 'https://sqs.cn-north-1.amazonaws.com.cn/109238475610/another' },
      /^error: /m,
    ],
    ['no name', { name: ' ' }, /^error: "Name" is empty/m],
    ['an AWS account that is none', { 'aws-account': '10923847561' }, /^error: "10923847561"/m],
  ];
  for (const [what, changed, message] of wrong) {
    it(`refuses ${what}`, async () => {
      const { code, stdout, stderr } = await lacework.create(changed);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, message);
      assert.match(stderr, /nothing was sent: the errors above are in the way\.\n$/);
      lacework.assertNothingSent();
    });
  }

  it('lists every error, also those of the file', async () => {
    lacework.box.write('mapping.json', liveMapping.replace('210987654321', '21098765432'));
    const { code, stderr } = await lacework.create({ name: '', 'external-id': '' });
    assert.equal(code, 1);
    assert.match(stderr, /^error: "Name" is empty/m);
    assert.match(stderr, /^error: "external ID" is empty/m);
    assert.match(stderr, /^mapping\.json:\d+:\d+: error: "21098765432"/m);
    assert.match(stderr, /`lacework-mapping check mapping\.json` shows/);
    lacework.assertNothingSent();
  });

  it('tells warnings, of values and of the file, with what Lacework knows of its accounts', async () => {
    lacework.box.write('mapping.json', liveMapping.replace('acme-dev', 'acme-dve'));
    const { code, stderr } = await lacework.create({ 'aws-account': '210987654321' });
    assert.equal(code, 0);
    assert.match(stderr, /^warning: "210987654321" is not the AWS account 109238475610 that the role is in/m);
    assert.match(
      stderr,
      /^mapping\.json:\d+:\d+: warning: "acme-dve" is not in Lacework's complete list: did you mean "acme-dev"/m,
    );
    assert.match(
      stderr,
      /^warning: Whether "acme-dve" has a CloudTrail integration of its own is not known\. .*/m,
    );
  });

  it('refuses a file that is too large', async () => {
    const ids = Array.from({ length: 54_000 }, (_, index) => `"${340_000_000_000 + index * 7}"`).join(',');
    lacework.box.write('mapping.json', liveMapping.replace('"210987654321"', ids));
    const { code, stderr } = await lacework.create();
    assert.equal(code, 1);
    assert.match(
      stderr,
      /nothing was sent: mapping\.json takes \d+ kB of a request even minified, and Lacework takes 1000 kB/,
    );
    lacework.assertNothingSent();
  });

  it('sends the bytes as they are, or without white space where they are too many', async () => {
    const bytes = Buffer.from(`\uFEFF${liveMapping.replaceAll('\n', '\r\n')}`);
    lacework.box.write('mapping.json', bytes);
    assert.equal((await lacework.create()).code, 0);
    assert.deepEqual(lacework.mappingOf(lacework.made()[0]), bytes);
    await restart();
    lacework.box.write('mapping.json', `${liveMapping}${' '.repeat(800_000)}`);
    const { code, stderr } = await lacework.create();
    assert.equal(code, 0);
    assert.match(stderr, /mapping\.json is sent without its white space/);
    assert.equal(lacework.mappingOf(lacework.made()[0]).toString(), JSON.stringify(JSON.parse(liveMapping)));
  });

  for (const [who, user] of [
    ['a service user', sampleLacework.users[2]],
    ['a user who is no administrator', sampleLacework.users[1]],
  ] as const) {
    it(`refuses ${who}, before anything else is asked`, async () => {
      assert.ok(user);
      Object.assign(lacework.env, { LW_API_KEY: user.keyId, LW_API_SECRET: user.secret });
      const { code, stderr } = await lacework.create();
      assert.equal(code, 3);
      assert.match(
        stderr,
        new RegExp(
          `Nothing was sent\\. Integrations with a mapping need the key of a regular user .*\n"${user.name}" is not: use the key of another user\\. Service users reach`,
        ),
      );
      assert.ok(lacework.emulator.requests.every(({ url }) => /UserProfile|tokens/.test(url)));
    });
  }

  it('refuses an account that is no organization', async () => {
    await restart({ isOrganization: false });
    const { code, stderr } = await lacework.create();
    assert.equal(code, 3);
    assert.match(
      stderr,
      /Nothing was sent\. A mapping needs a Lacework organization, and this account is none\.\nUse the address/,
    );
    lacework.assertNothingSent();
  });

  it('says that a Lacework account of the credentials does not count', async () => {
    lacework.env.LW_SUBACCOUNT = 'acme-dev';
    const { code, stderr } = await lacework.create();
    assert.equal(code, 0);
    assert.match(stderr, /"acme-dev" is the Lacework account of the credentials, which does not count here/);
  });

  it('obeys nothing in the names of others', async () => {
    const [, , own] = sampleLacework.integrations;
    assert.ok(own);
    await restart({ integrations: [liveIntegration, { ...own, name: hostile }] });
    const { stderr } = await ask('y\n');
    assert.ok(stderr.includes(`has the integration "${shownHostile}"`));
    assertObeysNothing(stderr);
  });
});
