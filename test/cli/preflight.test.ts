import assert from 'node:assert/strict';
import type { EmulatedAws } from '../emulators/aws/emulatedAws';
import { sampleAwsSide, sampleQuestion } from '../emulators/aws/sampleAwsSide';
import { startAws, type AwsEmulator } from '../emulators/aws/startAws';
import { AwsEnvironment } from '../cloud/awsEnvironment';
import { Sandbox } from './sandbox';

const { roleArn, queueUrl, externalId } = sampleQuestion;

describe('lacework-mapping preflight', () => {
  let box: Sandbox;
  let environment: AwsEnvironment;
  let aws: EmulatedAws;
  let emulator: AwsEmulator;
  beforeEach(async () => {
    box = new Sandbox();
    aws = sampleAwsSide();
    emulator = await startAws(aws);
    environment = new AwsEnvironment({ AWS_ENDPOINT_URL: emulator.url, AWS_MAX_ATTEMPTS: '1' });
  });
  afterEach(async () => {
    environment.restore();
    box.remove();
    await emulator.close();
  });

  const run = (...argv: string[]) => box.run(['preflight', ...argv]);
  const asked = ['--role-arn', roleArn, '--queue-url', queueUrl];

  it('says what is as it has to be, and ends with 0', async () => {
    const { code, stdout, stderr } = await run(...asked, '--external-id', externalId);
    assert.deepEqual([code, stderr], [0, '']);
    const words = [...stdout.matchAll(/^(\S[\w ]*): ([\w ]+): "/gm)].map(([, word]) => word);
    assert.deepEqual(words, [...Array<string>(7).fill('ok'), 'not checked']);
    assert.match(stdout, /^ok: External ID: "lweid:aws:v2:acme-main:109238475610:x7Kp\/2\.Qa=" is what/m);
  });

  it('says what would fail, with what to do and to copy, and ends with 1', async () => {
    const { code, stdout } = await run(...asked, '--external-id', `${externalId.slice(0, -1)}.`);
    assert.equal(code, 1);
    assert.match(stdout, /^error: External ID: "[^]*^ {2}The trust policy asks for "lweid:.*Qa="/m);
    assert.match(stdout, /^ {2}\{\n {4}"Version": "2012-10-17",[^]*^ {2}\}$/m);
    aws.queues.pop();
    assert.equal((await run(...asked)).code, 1);
  });

  it('prints JSON', async () => {
    const { code, stdout } = await run(...asked, '--format=json');
    assert.equal(code, 0);
    const { findings, ...rest } = JSON.parse(stdout) as { findings: { subject: string; severity: string }[] };
    assert.deepEqual(rest, { roleArn, queueUrl, awsAccountId: '109238475610' });
    assert.ok(findings.some(({ subject, severity }) => `${severity} ${subject}` === 'unchecked External ID'));
  });

  for (const denied of ['GetRole', 'GetQueueAttributes']) {
    it(`ends with 3 where ${denied} is denied, and says what is known all the same`, async () => {
      Object.assign(emulator.faults, { denied: [denied] });
      const { code, stdout } = await run(...asked);
      assert.equal(code, 3);
      assert.match(stdout, new RegExp(`^not checked: .*AWS denied \\w+:${denied}\\.$`, 'm'));
      assert.match(stdout, /^ {2}Whoever checks needs this IAM policy:$/m);
      assert.match(stdout, /^ok: /m);
    });
  }

  it('ends with 0 where the permissions could not be simulated, which it says', async () => {
    Object.assign(emulator.faults, { denied: ['SimulatePrincipalPolicy'] });
    const { code, stdout } = await run(...asked, '--external-id', externalId);
    assert.equal(code, 0);
    assert.match(stdout, /^not checked: Permissions: .*AWS denied iam:SimulatePrincipalPolicy\.$/m);
  });

  it('ends with 3 where AWS gives no answer', async () => {
    environment.set({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    const { code, stdout, stderr } = await run(...asked);
    assert.deepEqual([code, stdout], [3, '']);
    assert.match(stderr, /^lacework-mapping: The AWS side was not checked: AWS cannot be reached/);
  });

  it('asks with the profile that is named', async () => {
    const { code, stderr } = await run(...asked, '--profile', 'missing');
    assert.equal(code, 3);
    assert.match(stderr, /no profile "missing"/);
    assert.deepEqual(emulator.calls, []);
  });

  const usage: [argv: string[], message: RegExp][] = [
    [[], /preflight needs --role-arn/],
    [['--role-arn', roleArn], /preflight needs --queue-url/],
    [['--role-arn', 'lacework', '--queue-url', queueUrl], /--role-arn: "lacework" is a name/],
    [
      ['--role-arn', roleArn, '--queue-url', 'arn:aws:sqs:us-east-1:109238475610:lacework-cloudtrail'],
      /--queue-url: .* Did you mean "https:\/\/sqs\.us-east-1\.amazonaws\.com\/109238475610\/lacework-cloudtrail"\?/,
    ],
    [[...asked, '--format', 'sarif'], /there is no format "sarif"/],
    [[...asked, 'more'], /preflight takes options only/],
    [[...asked, '--cached'], /"preflight" has no option "--cached"/],
  ];
  for (const [argv, message] of usage) {
    it(`does not understand preflight ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await run(...argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
