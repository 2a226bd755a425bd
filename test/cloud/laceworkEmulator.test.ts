import assert from 'node:assert/strict';
import { refusals, tooManyRequests } from '../emulators/lacework/faults';
import { administrator, liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import type { LaceworkEmulator } from '../emulators/lacework/startLacework';
import { AskedLacework, integration, json } from './askedLacework';

const [live] = sampleLacework.integrations;
assert.ok(live);
const guid = live.intgGuid;

describe('the emulator of Lacework', () => {
  let lacework: AskedLacework;
  let emulator: LaceworkEmulator;
  beforeEach(async () => {
    lacework = await AskedLacework.start();
    ({ emulator } = lacework);
  });
  afterEach(() => emulator.close());

  const ask: AskedLacework['ask'] = (...request) => lacework.ask(...request);
  const tokenOf: AskedLacework['tokenOf'] = (...request) => lacework.tokenOf(...request);
  const asAdministrator = () => lacework.asAdministrator();

  it('gives tokens to those who have a key, for as long as they ask', async () => {
    const key = JSON.stringify({ keyId: administrator.keyId, expiryTime: 60 });
    const right = { ...json, 'x-lw-uaks': administrator.secret };
    const { status, body } = await ask('POST', 'access/tokens', right, key);
    assert.deepEqual([status, body?.expiresAt], [201, '2026-03-01T00:01:00.000Z']);
    const refused: [headers: Record<string, string>, body: string, status: number, message: RegExp][] = [
      [json, key, 400, /Access Key is null/],
      [{ ...json, 'X-LW-UAKS': '_wrong' }, key, 401, /Unauthorized/],
      [{ 'X-LW-UAKS': administrator.secret }, key, 400, /Content-Type/],
      [right, '{', 400, /Invalid JSON/],
      [right, JSON.stringify({ keyId: administrator.keyId }), 400, /^expiryTime is required/],
      [right, key.replace('60', '86401'), 400, /Invalid expiryTime/],
      [right, key.replace('{', '{"a":1,'), 400, /key a is unrecognized/],
    ];
    for (const [headers, sent, expected, message] of refused) {
      const answer = await ask('POST', 'access/tokens', headers, sent);
      assert.equal(answer.status, expected, sent);
      assert.match(answer.message, message);
    }
  });

  it('takes a token with and without Bearer and headers in any case, until it expires', async () => {
    const token = await tokenOf(administrator, 60);
    for (const headers of [
      { Authorization: `Bearer ${token}`, 'ORG-ACCESS': 'TRUE' },
      { authorization: token, 'org-access': 'true' },
    ]) {
      assert.equal((await ask('GET', `CloudAccounts/${guid}`, headers)).status, 200);
    }
    lacework.clock.time += 60_000;
    assert.equal((await ask('GET', 'UserProfile', { authorization: token })).status, 401);
    const next = await tokenOf();
    emulator.revokeTokens();
    assert.equal((await ask('GET', 'UserProfile', { authorization: next })).status, 401);
  });

  it('makes, shows, changes and deletes an integration', async () => {
    const headers = await asAdministrator();
    const created = await ask('POST', 'CloudAccounts', headers, integration());
    assert.equal(created.status, 201);
    const { intgGuid, isOrg, state } = created.body?.data as Record<string, unknown>;
    assert.deepEqual([isOrg, state], [1, undefined]);
    const read = async () =>
      (await ask('GET', `CloudAccounts/${String(intgGuid)}`, headers)).body?.data as Record<string, unknown>;
    assert.equal((await read()).state, undefined);
    assert.deepEqual((await read()).state, {
      ok: true,
      details: {},
      lastUpdatedTime: lacework.clock.time,
      lastSuccessfulTime: lacework.clock.time,
    });
    const change = {
      enabled: 0,
      data: { queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/other' },
    };
    assert.equal(
      (await ask('PATCH', `CloudAccounts/${String(intgGuid)}`, headers, JSON.stringify(change))).status,
      200,
    );
    const { enabled, data } = await read();
    const { queueUrl, accountMappingFile } = data as Record<string, unknown>;
    assert.deepEqual(
      [enabled, queueUrl, accountMappingFile],
      [0, change.data.queueUrl, 'data:application/json;name=i.json;base64,e30='],
    );
    const path = `CloudAccounts/${String(intgGuid)}`;
    assert.deepEqual(
      [(await ask('DELETE', path, headers)).status, (await ask('GET', path, headers)).status],
      [204, 404],
    );
  });

  it('lists by type, and says 204 without a body where there is nothing', async () => {
    const headers = await asAdministrator();
    const { body } = await ask('GET', 'CloudAccounts/AwsCtSqs', headers);
    assert.deepEqual(
      (body?.data as { intgGuid: string }[]).map(({ intgGuid }) => intgGuid),
      [guid],
    );
    const none = await ask('GET', 'CloudAccounts/GcpCfg', headers);
    assert.deepEqual([none.status, none.body], [204, undefined]);
  });

  const wrong: [what: string, body: string, message: RegExp][] = [
    ['no name', integration({ name: undefined }), /^name is required/],
    ['a blank name', integration({ name: '  ' }), /^Invalid name \(pattern\)/],
    ['no queue', integration({}, { queueUrl: undefined }), /^data\.queueUrl is required/],
    [
      'a queue ARN',
      integration({}, { queueUrl: 'arn:aws:sqs:us-east-1:109238475610:q' }),
      /^Invalid data\.queueUrl/,
    ],
    [
      'a role with a dot',
      integration(
        {},
        { crossAccountCredentials: { externalId: 'x', roleArn: 'arn:aws:iam::109238475610:role/a.b' } },
      ),
      /^Invalid data\.crossAccountCredentials\.roleArn/,
    ],
    ['a mapping as JSON', integration({}, { accountMappingFile: '{}' }), /^Invalid data\.accountMappingFile/],
    ['an unknown key', integration({ guid: '' }), /^key guid is unrecognized/],
    ['an unknown key in data', integration({}, { roleArn: '' }), /^key roleArn is unrecognized/],
    ['another type', integration({ type: 'AwsSqs' }), /^Invalid type: AwsSqs/],
    ['enabled as a truth value', integration({ enabled: true }), /^Invalid enabled \(type\)/],
  ];
  for (const [what, body, message] of wrong) {
    it(`refuses an integration with ${what}`, async () => {
      const answer = await ask('POST', 'CloudAccounts', await asAdministrator(), body);
      assert.equal(answer.status, 400);
      assert.match(answer.message, message);
      assert.equal(emulator.integrations().length, sampleLacework.integrations.length);
    });
  }

  it('takes mappings with access to the organization alone, which others do not have', async () => {
    const ofAccount = { ...(await asAdministrator()), 'Org-Access': 'false' };
    const answer = await ask('POST', 'CloudAccounts', ofAccount, integration());
    assert.deepEqual(
      [answer.status, answer.message],
      [400, 'AccountMappingFile or AccountMapping is for Org Level Cloud trail Integration only.'],
    );
    const own = await ask(
      'POST',
      'CloudAccounts',
      ofAccount,
      integration({}, { accountMappingFile: undefined }),
    );
    assert.deepEqual([own.status, (own.body?.data as { isOrg: number }).isOrg], [201, 0]);
    for (const user of sampleLacework.users.slice(1)) {
      const headers = { Authorization: await tokenOf(user), 'Org-Access': 'true' };
      assert.equal((await ask('GET', 'CloudAccounts', headers)).status, 403, user.name);
    }
  });

  it('shows the integration of the organization to a mapped account, which cannot change it', async () => {
    const headers = { ...json, Authorization: await tokenOf(), 'Account-Name': 'ACME-DEV' };
    assert.equal((await ask('GET', `CloudAccounts/${guid}`, headers)).status, 200);
    assert.equal((await ask('PATCH', `CloudAccounts/${guid}`, headers, '{"enabled":0}')).status, 403);
    const other = { ...headers, 'Account-Name': 'acme-legacy' };
    assert.equal((await ask('GET', 'CloudAccounts', other)).status, 403);
  });

  it('has each behaviour that is not documented', async () => {
    const headers = await asAdministrator();
    const data = async () => {
      const { body } = await ask('GET', `CloudAccounts/${guid}`, headers);
      return (body?.data as { data: Record<string, unknown> }).data;
    };
    emulator.behaviour.externalId = 'masked';
    assert.deepEqual((await data()).crossAccountCredentials, {
      roleArn: 'arn:aws:iam::109238475610:role/lacework-cloudtrail',
      externalId: '************',
    });
    emulator.behaviour.mapping = 'both';
    assert.deepEqual((await data()).accountMapping, JSON.parse(liveMapping));
    emulator.behaviour.mapping = 'object';
    assert.equal((await data()).accountMappingFile, undefined);
    emulator.behaviour.patch = 'replace';
    await ask('PATCH', `CloudAccounts/${guid}`, headers, '{"data":{"accountMapping":{"a":1}}}');
    assert.deepEqual(await data(), { accountMapping: { a: 1 } });
  });

  it('fails on demand, before or after the request took effect', async () => {
    const headers = await asAdministrator();
    const names = () => emulator.integrations().map(({ name }) => name);
    const create = (name: string) => ask('POST', 'CloudAccounts', headers, integration({ name }));
    const on = 'POST CloudAccounts';
    emulator.faults.add(
      { on, effect: { kind: 'answer', answer: refusals.failure } },
      { on, effect: { kind: 'answer', answer: tooManyRequests(17) } },
      { on, effect: { kind: 'reset-before' } },
      { on, effect: { kind: 'reset-after' } },
      { on, effect: { kind: 'answer-after', answer: refusals.failure } },
    );
    assert.equal((await create('a')).status, 500);
    const throttled = await create('b');
    assert.deepEqual([throttled.status, throttled.headers.get('ratelimit-reset')], [429, '17']);
    await assert.rejects(create('c'));
    await assert.rejects(create('d'));
    assert.equal((await create('e')).status, 500);
    assert.equal((await create('f')).status, 201);
    assert.deepEqual(names().slice(sampleLacework.integrations.length), ['d', 'e', 'f']);
    assert.deepEqual(emulator.requests.filter(({ url }) => url === '/api/v2/CloudAccounts').length, 6);
  });
});
