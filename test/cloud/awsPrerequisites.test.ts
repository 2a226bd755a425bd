import assert from 'node:assert/strict';
import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { prerequisitesPolicy } from '../../server/src/cloud/aws/prerequisitesDenied';
import {
  checkAwsPrerequisites,
  type PrerequisiteOptions,
  type PrerequisiteReport,
} from '../../server/src/cloud/aws/checkAwsPrerequisites';
import { CloudError } from '../../server/src/cloud/cloudError';
import type { EmulatedAws } from '../emulators/aws/emulatedAws';
import { sampleAwsSide, sampleQuestion } from '../emulators/aws/sampleAwsSide';
import { startAws, type AwsEmulator, type AwsFaults } from '../emulators/aws/startAws';
import { AwsEnvironment, quickRetries } from './awsEnvironment';

describe('the AWS side of an integration', () => {
  let environment: AwsEnvironment;
  let aws: EmulatedAws;
  let emulator: AwsEmulator;
  beforeEach(async () => {
    aws = sampleAwsSide();
    emulator = await startAws(aws);
    environment = new AwsEnvironment({ AWS_ENDPOINT_URL: emulator.url });
  });
  afterEach(async () => {
    environment.restore();
    await emulator.close();
  });

  const check = (options: Partial<PrerequisiteOptions> = {}) =>
    checkAwsPrerequisites({ question: sampleQuestion, ...options }, { retryStrategy: quickRetries(2) });
  /** All that is found but for what is ok, as `<severity> <subject>`, without the bucket, of which nothing is known. */
  const oddIn = ({ findings }: PrerequisiteReport) =>
    findings
      .filter(({ severity, message }) => severity !== 'ok' && !message.startsWith('"s3:'))
      .map(({ severity, subject }) => `${severity} ${subject}`);
  const found = async (faults: AwsFaults = {}) => {
    Object.assign(emulator.faults, faults);
    return oddIn(await check());
  };
  const refused = async (options: Partial<PrerequisiteOptions> = {}): Promise<CloudError> => {
    const error: unknown = await check(options).then(
      () => assert.fail('nothing failed'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof CloudError);
    assert.match(error.message, /^The AWS side was not checked: .+\.$/);
    assert.doesNotMatch(`${error.message}${error.advice}`, /made-up|checker|Made up|Organizations/);
    return error;
  };

  it('is read with four calls, the queue in its own region', async () => {
    aws.queues.push({
      url: 'https://sqs.eu-central-1.amazonaws.com/109238475610/trail',
      region: 'eu-central-1',
      attributes: { QueueArn: 'arn:aws:sqs:eu-central-1:109238475610:trail' },
    });
    const steps: string[] = [];
    const report = await check({ onProgress: (step) => steps.push(step) });
    assert.deepEqual(oddIn(report), []);
    assert.equal(report.findings.filter(({ severity }) => severity === 'ok').length, 7);
    assert.equal(report.awsAccountId, '109238475610');
    assert.equal(steps.length, 3);
    assert.deepEqual(emulator.calls, [
      'iam us-east-1 GetRole',
      'sqs us-east-1 GetQueueAttributes',
      ...['iam us-east-1 SimulatePrincipalPolicy', 'iam us-east-1 SimulatePrincipalPolicy'],
    ]);
    const queueUrl = 'https://sqs.eu-central-1.amazonaws.com/109238475610/trail';
    const other = await check({ question: { ...sampleQuestion, queueUrl } });
    assert.ok(other.findings.some(({ message }) => message.startsWith('"trail" is a queue in eu-central-1')));
    assert.ok(emulator.calls.includes('sqs eu-central-1 GetQueueAttributes'));
  });

  it('has an external ID of its own', async () => {
    const question = { ...sampleQuestion, externalId: `${sampleQuestion.externalId.slice(0, -1)}:` };
    assert.deepEqual(oddIn(await check({ question })), ['error External ID']);
  });

  it('is asked for the key of the queue, all pages of the answer', async () => {
    const key = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
    const [queue] = aws.queues;
    const [role] = aws.roles;
    assert.ok(queue && role);
    queue.attributes = { ...queue.attributes, KmsMasterKeyId: key };
    assert.deepEqual(await found({ pageSize: 1 }), ['warning Encryption']);
    assert.equal(emulator.calls.length, 2 + 9);
    const arn = `arn:aws:kms:us-east-1:109238475610:key/${key}`;
    aws.roles.splice(0, 1, { ...role, allowed: [...role.allowed, ['kms:Decrypt', arn]] });
    assert.deepEqual(await found(), []);
  });

  it('is not judged by a condition that the simulation knows nothing of', async () => {
    const [role] = aws.roles;
    assert.ok(role);
    aws.roles.splice(0, 1, { ...role, conditional: { 'sqs:ReceiveMessage': 'aws:SourceVpc' } });
    assert.deepEqual(await found(), ['unchecked Permissions']);
    aws.roles.splice(0, 1, { ...role, denied: [['sqs:ReceiveMessage', '*']] });
    assert.deepEqual(await found(), ['error Permissions']);
  });

  describe('that is missing', () => {
    it('has no role', async () => {
      aws.roles.pop();
      assert.deepEqual(await found(), ['error Role']);
      assert.ok(emulator.calls.includes('iam us-east-1 GetUser'));
    });

    it('has no queue, also where there is one of the name in another region', async () => {
      const [queue] = aws.queues;
      assert.ok(queue);
      aws.queues.splice(0, 1, { ...queue, region: 'us-west-2' });
      assert.deepEqual(await found(), ['error Queue']);
    });

    it('may be in another AWS account, where it is not known of which the profile is', async () => {
      aws.roles.pop();
      assert.deepEqual(await found({ errors: { GetUser: 'ValidationError' } }), ['unchecked Role']);
    });

    for (const denied of [['GetUser'], []]) {
      it(`is in another AWS account than the profile, which ${denied.length > 0 ? 'a denial' : 'IAM'} tells`, async () => {
        aws.accountId = '210987654321';
        aws.roles.pop();
        assert.deepEqual(await found({ denied }), ['unchecked Role']);
        assert.equal((await check()).awsAccountId, '210987654321');
      });
    }

    it('has a role of the name in another AWS account, which is not taken for it', async () => {
      aws.accountId = '210987654321';
      assert.deepEqual(await found(), ['unchecked Role']);
    });

    it('is not asked for where the credentials say that they are of another AWS account', async () => {
      const credentials = { Version: 1, AccessKeyId: 'a', SecretAccessKey: 'b', AccountId: '210987654321' };
      const file = environment.write('credentials.json', JSON.stringify(credentials));
      const print = `node -e "process.stdout.write(require('node:fs').readFileSync('${file.replaceAll('\\', '/')}'))"`;
      environment.write('config', `[profile other]\ncredential_process = ${print}\n`);
      environment.set({ AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined });
      const report = await check({ profile: 'other' });
      assert.deepEqual(oddIn(report), ['unchecked Role']);
      assert.deepEqual(emulator.calls, ['sqs us-east-1 GetQueueAttributes']);
    });
  });

  describe('that is denied', () => {
    for (const [call, ...expected] of [
      ['GetRole', 'unchecked Role'],
      ['GetQueueAttributes', 'unchecked Queue'],
      ['SimulatePrincipalPolicy', 'unchecked Permissions'],
    ] as const) {
      it(`is not checked in part without ${call}, and says what it takes`, async () => {
        assert.deepEqual(await found({ denied: [call] }), expected);
        const { findings } = await check();
        const advice = findings.find(({ message }) => message.includes(`AWS denied`))?.advice ?? '';
        assert.ok(advice.includes(prerequisitesPolicy));
      });
    }

    it('is not checked at all without the role and the queue', async () => {
      Object.assign(emulator.faults, { denied: ['GetRole', 'GetQueueAttributes'] });
      const { code, advice } = await refused();
      assert.equal(code, 'access-denied');
      const actions = ['iam:GetRole', 'iam:SimulatePrincipalPolicy', 'sqs:GetQueueAttributes'];
      assert.ok(actions.every((action) => advice.includes(action)));
    });
  });

  describe('that cannot be asked', () => {
    it('is throttled, and says so', async () => {
      const errors = { GetRole: 'Throttling', GetQueueAttributes: 'RequestThrottled' };
      Object.assign(emulator.faults, { errors });
      assert.equal((await refused()).code, 'throttled');
      assert.equal(emulator.calls.length, 4);
    });

    it('has credentials that AWS does not know', async () => {
      Object.assign(emulator.faults, { errors: { GetRole: 'InvalidClientTokenId' } });
      assert.equal((await refused()).code, 'rejected-credentials');
      assert.deepEqual(emulator.calls, ['iam us-east-1 GetRole']);
    });

    it('is cut off', async () => {
      Object.assign(emulator.faults, { reset: ['GetRole', 'GetQueueAttributes'] });
      assert.equal((await refused()).code, 'no-connection');
    });

    it('is not there', async () => {
      environment.set({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
      assert.equal((await refused()).code, 'no-connection');
    });

    it('is in part not AWS', async () => {
      assert.deepEqual(await found({ html: ['GetQueueAttributes'] }), ['unchecked Queue']);
    });

    it('has no credentials', async () => {
      environment.set({ AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined });
      assert.equal((await refused()).code, 'no-credentials');
      assert.equal((await refused({ profile: 'missing' })).code, 'profile-not-found');
      assert.deepEqual(emulator.calls, []);
    });

    it('is none', async () => {
      const { code, advice } = await refused({ question: { ...sampleQuestion, queueUrl: emulator.url } });
      assert.equal(code, 'wrong-configuration');
      assert.match(advice, /^"SQS queue URL" does not end/);
      assert.deepEqual(emulator.calls, []);
    });
  });

  it('ends where it is cancelled', async () => {
    Object.assign(emulator.faults, { silent: ['GetQueueAttributes'] });
    const abort = new AbortController();
    const onProgress = (step: string) =>
      step.includes('SQS') ? setImmediate(() => abort.abort()) : undefined;
    assert.equal((await refused({ signal: abort.signal, onProgress })).code, 'cancelled');
  });

  it('is asked at the addresses that the profile has for IAM and for SQS', async () => {
    const services = `[services local]\niam =\n  endpoint_url = ${emulator.url}\nsqs =\n  endpoint_url = ${emulator.url}\n`;
    const keys = 'aws_access_key_id = a\naws_secret_access_key = b';
    const nowhere = 'endpoint_url = http://127.0.0.1:1';
    environment.write('config', `[profile local]\n${keys}\n${nowhere}\nservices = local\n${services}`);
    environment.set({ AWS_ENDPOINT_URL: undefined });
    assert.deepEqual(oddIn(await check({ profile: 'local' })), []);
  });

  it('is never asked at an address that the URL of the queue makes up', async () => {
    const asked: (string | undefined)[] = [];
    const proxy = http.createServer();
    proxy.on('connect', (request: http.IncomingMessage, socket: Socket) => {
      asked.push(request.url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const { port } = proxy.address() as AddressInfo;
    environment.set({ AWS_ENDPOINT_URL: undefined, HTTPS_PROXY: `http://127.0.0.1:${port}` });
    for (const host of [
      'queue.amazonaws.com',
      'sqs-fips.us-east-1.amazonaws.com',
      'us-east-1.queue.amazonaws.com',
    ]) {
      const queueUrl = `https://${host}/109238475610/lacework-cloudtrail`;
      assert.equal((await refused({ question: { ...sampleQuestion, queueUrl } })).code, 'proxy-refused');
    }
    proxy.close();
    const hosts = ['iam.amazonaws.com:443', 'sqs.us-east-1.amazonaws.com:443'];
    assert.deepEqual([...new Set(asked)].sort(), hosts);
  });
});
