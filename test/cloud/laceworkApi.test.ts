import assert from 'node:assert/strict';
import { connectLacework, type ConnectOptions } from '../../server/src/cloud/lacework/connectLacework';
import type { LaceworkApi } from '../../server/src/cloud/lacework/laceworkApi';
import { Secret } from '../../server/src/cloud/lacework/secret';
import { refusals, type Effect } from '../emulators/lacework/faults';
import { administrator, liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { credentialsOf, failure, StandingClock } from './laceworkConnection';

const [live] = sampleLacework.integrations;
assert.ok(live);
const guid = live.intgGuid;
const settings = {
  roleArn: 'arn:aws:iam::109238475610:role/another',
  externalId: 'lweid:aws:v2:acme-main:109238475610:abcdefghij',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/another',
  accountMappingFile: 'data:application/json;name=i.json;base64,e30=',
};

describe('the Lacework API', () => {
  let emulator: LaceworkEmulator;
  let clock: StandingClock;
  beforeEach(async () => {
    clock = new StandingClock();
    emulator = await startLacework(sampleLacework, { now: () => clock.now() });
  });
  afterEach(() => emulator.close());

  const connect = (options: ConnectOptions = {}, user = administrator): LaceworkApi =>
    connectLacework(credentialsOf(emulator.url, user), { clock, ...options });
  const received = () =>
    emulator.requests.map(({ method, url }) => `${method} ${url.slice('/api/v2/'.length)}`);
  const fail = (on: string, ...effects: Effect[]) =>
    emulator.faults.add(...effects.map((effect) => ({ on, effect })));
  const answer = (name: keyof typeof refusals): Effect => ({ kind: 'answer', answer: refusals[name] });

  describe('says', () => {
    it('who asks, and what that user sees', async () => {
      const profile = await connect().userProfile();
      assert.deepEqual(
        [profile.username, profile.isOrganization, profile.isOrganizationAdministrator, profile.url],
        [administrator.name, true, true, 'acme-main.lacework.net'],
      );
      assert.deepEqual(profile.accounts.at(-1), {
        name: 'ACME-LEGACY',
        isAdministrator: true,
        isEnabled: false,
      });
      const pipeline = sampleLacework.users[2];
      assert.ok(pipeline);
      const other = await connect({}, pipeline).userProfile();
      assert.deepEqual([other.isOrganizationAdministrator, other.accounts.length], [false, 1]);
    });

    it('what integrations there are, of one type or all, and none where there are none', async () => {
      const api = connect();
      assert.deepEqual(
        (await api.listCloudAccounts()).map(({ name }) => name),
        ['acme-organization-cloudtrail'],
      );
      assert.equal((await api.listCloudAccounts('AwsCtSqs')).length, 1);
      assert.deepEqual(await api.listCloudAccounts('GcpCfg'), []);
      assert.deepEqual(await api.cloudAccount(guid), {
        guid,
        name: 'acme-organization-cloudtrail',
        type: 'AwsCtSqs',
        isEnabled: true,
        isOrganization: true,
        changedBy: administrator.name,
        changedAt: '2026-02-20T09:02:03Z',
        state: { kind: 'working', details: [] },
        data: live.data,
      });
    });
  });

  describe('sends', () => {
    it('what the vendor documents, field for field', async () => {
      await connect().createCloudTrail('another', settings);
      const [token, create] = emulator.requests;
      assert.equal(received().join(), 'POST access/tokens,POST CloudAccounts');
      assert.equal(token?.headers['x-lw-uaks'], administrator.secret);
      assert.deepEqual(JSON.parse(token.body), { keyId: administrator.keyId, expiryTime: 3600 });
      assert.equal(token.headers.authorization, undefined);
      assert.match(create?.headers.authorization ?? '', /^Bearer made-up-token-/);
      assert.equal(create?.headers['x-lw-uaks'], undefined);
      assert.equal(create?.headers['org-access'], 'true');
      assert.equal(create.headers['content-type'], 'application/json');
      assert.deepEqual(JSON.parse(create.body), {
        name: 'another',
        type: 'AwsCtSqs',
        enabled: 1,
        data: {
          crossAccountCredentials: { roleArn: settings.roleArn, externalId: settings.externalId },
          queueUrl: settings.queueUrl,
          accountMappingFile: settings.accountMappingFile,
        },
      });
    });

    it('the AWS account where there is one, and nothing for what is missing', async () => {
      const alias = { ...settings, accountMappingFile: undefined, awsAccountId: 'acme-alias' };
      await connect().createCloudTrail('a', alias);
      const { data } = JSON.parse(emulator.requests.at(-1)?.body ?? '') as { data: object };
      assert.deepEqual(Object.keys(data).sort(), ['awsAccountId', 'crossAccountCredentials', 'queueUrl']);
      assert.equal((data as { awsAccountId: string }).awsAccountId, 'acme-alias');
    });

    it('changes, and nothing that does not change', async () => {
      const changed = await connect().changeCloudAccount(guid, { isEnabled: false });
      assert.equal(emulator.requests.at(-1)?.body, '{"enabled":0}');
      assert.deepEqual([changed.isEnabled, changed.data], [false, live.data]);
      const data = { queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/b' };
      await connect().changeCloudAccount(guid, { name: 'b', data });
      assert.equal(emulator.requests.at(-1)?.body, JSON.stringify({ name: 'b', data }));
    });

    it('a deletion', async () => {
      await connect().deleteCloudAccount(guid);
      assert.equal(
        emulator.integrations().some(({ intgGuid }) => intgGuid === guid),
        false,
      );
    });

    it('the name of the Lacework account where the organization is not meant', async () => {
      const credentials = { ...credentialsOf(emulator.url), subaccount: 'acme-dev' };
      const api = connectLacework(credentials, { clock });
      await api.userProfile();
      assert.equal(emulator.requests.at(-1)?.headers['account-name'], 'acme-dev');
      assert.equal(emulator.requests.at(-1)?.headers['org-access'], undefined);
      await api.listCloudAccounts();
      assert.equal(emulator.requests.at(-1)?.headers['account-name'], undefined);
    });
  });

  describe('takes tokens', () => {
    const tokens = () => received().filter((each) => each === 'POST access/tokens').length;

    it('one for all requests, also for those at the same time, until shortly before it ends', async () => {
      const api = connect();
      await Promise.all([api.userProfile(), api.listCloudAccounts(), api.cloudAccount(guid)]);
      clock.time += 3_500_000;
      await api.userProfile();
      assert.equal(tokens(), 1);
      clock.time += 50_000;
      await api.userProfile();
      assert.equal(tokens(), 2);
    });

    it('anew once where Lacework does not accept one any more', async () => {
      const api = connect();
      await api.userProfile();
      emulator.revokeTokens();
      const created = await api.createCloudTrail('another', settings);
      assert.equal(created.name, 'another');
      assert.equal(tokens(), 2);
      fail('GET', answer('unauthorized'), answer('unauthorized'));
      await failure(api.userProfile(), 'rejected-credentials', /access token: it has expired/);
      assert.equal(tokens(), 3);
    });

    it('that was got before, then one for the key', async () => {
      const token = new Secret('old-token');
      const withoutKey = { ...credentialsOf(emulator.url), key: undefined };
      const lonely = connectLacework({ ...withoutKey, token }, { clock });
      await failure(lonely.userProfile(), 'rejected-credentials', /does not accept the access token/);
      assert.equal(emulator.requests[0]?.headers.authorization, 'Bearer old-token');
      await connectLacework({ ...credentialsOf(emulator.url), token }, { clock }).userProfile();
      assert.equal(tokens(), 1);
    });

    it('of those who have a key alone', async () => {
      const wrong = { ...administrator, secret: '_another_made_up_secret_of_nobody' };
      const error = await failure(
        connect({}, wrong).userProfile(),
        'rejected-credentials',
        /^Signing in to Lacework failed: .*the API key/,
      );
      assert.match(error.advice, /Settings > API keys/);
      assert.deepEqual(received(), ['POST access/tokens']);
      fail('POST access', { kind: 'answer', answer: { status: 201, body: { expiresAt: 'never' } } });
      await failure(connect().userProfile(), 'malformed-answer', /no token in its answer/);
    });
  });

  it('reads states in every form, and mappings as they came', async () => {
    const states: [state: unknown, expected: object][] = [
      [undefined, { kind: 'pending', details: [] }],
      ['Success', { kind: 'working', details: [] }],
      ['Error', { kind: 'failing', details: [] }],
      ['Pending', { kind: 'pending', details: [] }],
      [
        { ok: false, details: 'Denied' },
        { kind: 'failing', details: ['Denied'] },
      ],
      [
        { ok: false, details: { message: 'Denied', complianceOpsDeniedAccess: ['GetBucketAcl', 'GetUser'] } },
        { kind: 'failing', details: ['Denied', 'complianceOpsDeniedAccess: GetBucketAcl, GetUser'] },
      ],
    ];
    for (const [state, expected] of states) {
      const body = { data: { intgGuid: guid, state } };
      fail('GET', { kind: 'answer', answer: { status: 200, body } });
      assert.deepEqual((await connect().cloudAccount(guid)).state, expected);
    }
    emulator.behaviour.mapping = 'both';
    const { data } = await connect().cloudAccount(guid);
    assert.deepEqual(data.accountMapping, JSON.parse(liveMapping));
  });
});
