import assert from 'node:assert/strict';
import { connectLacework } from '../../server/src/cloud/lacework/connectLacework';
import { Secret } from '../../server/src/cloud/lacework/secret';
import { administrator, liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import { answer, credentialsOf, failure, guid, SampleLacework, settings } from './laceworkConnection';

const [live] = sampleLacework.integrations;
assert.ok(live);

describe('the Lacework API', () => {
  let lacework: SampleLacework;
  beforeEach(async () => {
    lacework = await SampleLacework.start();
  });
  afterEach(() => lacework.emulator.close());

  describe('says', () => {
    it('who asks, and what that user sees', async () => {
      const profile = await lacework.connect().userProfile();
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
      const other = await lacework.connect({}, pipeline).userProfile();
      assert.deepEqual([other.isOrganizationAdministrator, other.accounts.length], [false, 1]);
    });

    it('what integrations there are, of one type or all, and none where there are none', async () => {
      const api = lacework.connect();
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
      await lacework.connect().createCloudTrail('another', settings);
      const [token, create] = lacework.emulator.requests;
      assert.equal(lacework.received().join(), 'POST access/tokens,POST CloudAccounts');
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
      await lacework.connect().createCloudTrail('a', alias);
      const { data } = JSON.parse(lacework.emulator.requests.at(-1)?.body ?? '') as { data: object };
      assert.deepEqual(Object.keys(data).sort(), ['awsAccountId', 'crossAccountCredentials', 'queueUrl']);
      assert.equal((data as { awsAccountId: string }).awsAccountId, 'acme-alias');
    });

    it('changes, and nothing that does not change', async () => {
      const changed = await lacework.connect().changeCloudAccount(guid, { isEnabled: false });
      assert.equal(lacework.emulator.requests.at(-1)?.body, '{"enabled":0}');
      assert.deepEqual([changed.isEnabled, changed.data], [false, live.data]);
      const data = { queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/b' };
      await lacework.connect().changeCloudAccount(guid, { name: 'b', data });
      assert.equal(lacework.emulator.requests.at(-1)?.body, JSON.stringify({ name: 'b', data }));
    });

    it('a deletion', async () => {
      await lacework.connect().deleteCloudAccount(guid);
      assert.equal(
        lacework.emulator.integrations().some(({ intgGuid }) => intgGuid === guid),
        false,
      );
    });

    it('the name of the Lacework account where the organization is not meant', async () => {
      const credentials = { ...credentialsOf(lacework.emulator.url), subaccount: 'acme-dev' };
      const api = connectLacework(credentials, { clock: lacework.clock });
      await api.userProfile();
      assert.equal(lacework.emulator.requests.at(-1)?.headers['account-name'], 'acme-dev');
      assert.equal(lacework.emulator.requests.at(-1)?.headers['org-access'], undefined);
      await api.listCloudAccounts();
      assert.equal(lacework.emulator.requests.at(-1)?.headers['account-name'], undefined);
    });
  });

  describe('takes tokens', () => {
    const tokens = () => lacework.received().filter((each) => each === 'POST access/tokens').length;

    it('one for all requests, also for those at the same time, until shortly before it ends', async () => {
      const api = lacework.connect();
      await Promise.all([api.userProfile(), api.listCloudAccounts(), api.cloudAccount(guid)]);
      lacework.clock.time += 3_500_000;
      await api.userProfile();
      assert.equal(tokens(), 1);
      lacework.clock.time += 50_000;
      await api.userProfile();
      assert.equal(tokens(), 2);
    });

    it('anew once where Lacework does not accept one any more', async () => {
      const api = lacework.connect();
      await api.userProfile();
      lacework.emulator.revokeTokens();
      const created = await api.createCloudTrail('another', settings);
      assert.equal(created.name, 'another');
      assert.equal(tokens(), 2);
      lacework.fail('GET', answer('unauthorized'), answer('unauthorized'));
      await failure(api.userProfile(), 'rejected-credentials', /access token: it has expired/);
      assert.equal(tokens(), 3);
    });

    it('that was got before, then one for the key', async () => {
      const token = new Secret('old-token');
      const withoutKey = { ...credentialsOf(lacework.emulator.url), key: undefined };
      const lonely = connectLacework({ ...withoutKey, token }, { clock: lacework.clock });
      await failure(lonely.userProfile(), 'rejected-credentials', /does not accept the access token/);
      assert.equal(lacework.emulator.requests[0]?.headers.authorization, 'Bearer old-token');
      await connectLacework(
        { ...credentialsOf(lacework.emulator.url), token },
        { clock: lacework.clock },
      ).userProfile();
      assert.equal(tokens(), 1);
    });

    it('of those who have a key alone', async () => {
      const wrong = { ...administrator, secret: '_another_made_up_secret_of_nobody' };
      const error = await failure(
        lacework.connect({}, wrong).userProfile(),
        'rejected-credentials',
        /^Signing in to Lacework failed: .*the API key/,
      );
      assert.match(error.advice, /Settings > API keys/);
      assert.deepEqual(lacework.received(), ['POST access/tokens']);
      lacework.fail('POST access', { kind: 'answer', answer: { status: 201, body: { expiresAt: 'never' } } });
      await failure(lacework.connect().userProfile(), 'malformed-answer', /no token in its answer/);
    });
  });

  it('reads one integration also where it is the only one of a list, and no other list', async () => {
    const one = { intgGuid: guid, name: 'a', type: 'AwsCtSqs', enabled: 1, data: {} };
    const say = (data: unknown) =>
      lacework.fail('GET CloudAccounts', { kind: 'answer', answer: { status: 200, body: { data } } });
    say([one]);
    assert.equal((await lacework.connect().cloudAccount(guid)).name, 'a');
    for (const data of [[], [one, one]]) {
      say(data);
      await failure(lacework.connect().cloudAccount(guid), 'malformed-answer', /cannot be read/);
    }
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
      lacework.fail('GET', { kind: 'answer', answer: { status: 200, body } });
      assert.deepEqual((await lacework.connect().cloudAccount(guid)).state, expected);
    }
    lacework.emulator.behaviour.mapping = 'both';
    const { data } = await lacework.connect().cloudAccount(guid);
    assert.deepEqual(data.accountMapping, JSON.parse(liveMapping));
  });
});
