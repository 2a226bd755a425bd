import assert from 'node:assert/strict';
import { mappingFileOf } from '../emulators/lacework/mappingFile';
import { otherAdministrator, otherLacework } from '../emulators/lacework/otherLacework';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { AskedLacework, integration, json } from './askedLacework';

const [live] = sampleLacework.integrations;
assert.ok(live);
const guid = live.intgGuid;
const path = `CloudAccounts/${guid}`;

describe('changes in the emulator of Lacework', () => {
  let lacework: AskedLacework;
  beforeEach(async () => {
    lacework = await AskedLacework.start();
  });
  afterEach(() => lacework.emulator.close());

  const kept = () => lacework.emulator.integrations().find(({ intgGuid }) => intgGuid === guid);

  describe('by PUT', () => {
    const replace = async (body: string, headers: Record<string, string> = {}) =>
      lacework.ask('PUT', path, { ...(await lacework.asAdministrator()), ...headers }, body);

    it('replace all of an integration, also as it was read', async () => {
      const answer = await replace(integration({ enabled: 0 }, { accountMappingFile: undefined }));
      assert.equal(answer.status, 200);
      assert.deepEqual(kept(), {
        ...live,
        name: 'another',
        enabled: 0,
        data: {
          queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/another',
          crossAccountCredentials: {
            externalId: 'an-external-id',
            roleArn: 'arn:aws:iam::109238475610:role/another',
          },
        },
        changedBy: administrator.name,
        changedAt: '2026-03-01T00:00:00Z',
      });
      const before = kept();
      assert.equal((await replace(JSON.stringify(answer.body?.data))).status, 200);
      assert.deepEqual(kept(), before);
    });

    it('are refused where something is missing or wrong', async () => {
      const wrong: [body: string, message: RegExp][] = [
        ['{"enabled":0}', /^name is required/],
        [integration({ data: undefined }), /^data is required/],
        [integration({}, { queueUrl: undefined }), /^data\.queueUrl is required/],
        [integration({}, { crossAccountCredentials: { externalId: 'x' } }), /roleArn is required/],
        [integration({ type: 'AwsCfg' }), /^Invalid type \(const\)/],
        [integration({ cloudIdType: 'AWS' }), /^Invalid cloudIdType/],
        [integration({ other: 1 }), /^key other is unrecognized/],
      ];
      for (const [body, message] of wrong) {
        const answer = await replace(body);
        assert.equal(answer.status, 400, body);
        assert.match(answer.message, message);
      }
      assert.equal((await replace(integration(), { 'Org-Access': 'false' })).status, 404);
      const mapped = { 'Org-Access': 'false', 'Account-Name': 'acme-dev' };
      assert.equal((await replace(integration(), mapped)).status, 403);
      assert.deepEqual(kept(), live);
    });
  });

  it('may name a part of the credentials, but not another type', async () => {
    const headers = await lacework.asAdministrator();
    const roleArn = 'arn:aws:iam::109238475610:role/renamed';
    const body = JSON.stringify({ data: { crossAccountCredentials: { roleArn } } });
    assert.equal((await lacework.ask('PATCH', path, headers, body)).status, 200);
    const { externalId } = live.data.crossAccountCredentials as { externalId: string };
    assert.deepEqual(kept()?.data.crossAccountCredentials, { roleArn, externalId });
    const answer = await lacework.ask('PATCH', path, headers, '{"type":"AwsCfg"}');
    assert.deepEqual([answer.status, answer.message], [400, 'Invalid type (const)']);
  });

  it('have at most 1 MB, unless changes may have more', async () => {
    const headers = await lacework.asAdministrator();
    const send = async (method: string, to: string, length: number) => {
      const body = integration({ name: '' });
      const padded = body.replace('"name":""', `"name":"${'x'.repeat(length - body.length)}"`);
      assert.equal(padded.length, length);
      const { status, message } = await lacework.ask(method, to, headers, padded);
      return status === 400 ? message : status;
    };
    const limit = 1_000_000;
    assert.equal(await send('POST', 'CloudAccounts', limit), 201);
    assert.equal(await send('POST', 'CloudAccounts', limit + 1), 'Request body exceeds 1 MB');
    assert.equal(await send('PATCH', path, limit), 200);
    assert.equal(await send('PATCH', path, limit + 1), 'Request body exceeds 1 MB');
    assert.equal(await send('PUT', path, limit + 1), 'Request body exceeds 1 MB');
    lacework.emulator.behaviour.largeChanges = 'taken';
    assert.equal(await send('PATCH', path, limit + 1), 200);
    assert.equal(await send('PUT', path, limit + 1), 200);
    assert.equal(await send('POST', 'CloudAccounts', limit + 1), 'Request body exceeds 1 MB');
  });

  it('may be of somebody else, at any time', async () => {
    lacework.clock.time += 60_000;
    const accountMappingFile = mappingFileOf('{"defaultLaceworkAccountAws":"acme-dev"}');
    lacework.emulator.changeAsSomebodyElse(guid, { enabled: 0, data: { accountMappingFile } });
    const { body } = await lacework.ask('GET', path, await lacework.asAdministrator());
    const { createdOrUpdatedBy, createdOrUpdatedTime, enabled, data } = body?.data as Record<string, unknown>;
    assert.deepEqual(
      [createdOrUpdatedBy, createdOrUpdatedTime, enabled, data],
      ['somebody.else@acme.example', '2026-03-01T00:01:00Z', 0, { ...live.data, accountMappingFile }],
    );
    lacework.emulator.behaviour.patch = 'replace';
    const queueUrl = 'https://sqs.us-east-1.amazonaws.com/109238475610/b';
    lacework.emulator.changeAsSomebodyElse(guid, { name: 'b', data: { queueUrl } }, 'b@acme.example');
    assert.deepEqual(
      [kept()?.name, kept()?.changedBy, kept()?.data],
      ['b', 'b@acme.example', { ...live.data, accountMappingFile, queueUrl }],
    );
    assert.throws(() => lacework.emulator.changeAsSomebodyElse('NOBODY', {}), /no integration NOBODY/);
    assert.deepEqual(
      lacework.emulator.requests.map(({ method }) => method),
      ['POST', 'GET'],
    );
  });

  it('are answered late on demand, whatever was asked', async () => {
    const headers = await lacework.asAdministrator();
    const effect = (milliseconds: number) => ({ kind: 'slow', milliseconds }) as const;
    lacework.emulator.faults.add({ on: '', times: 2, effect: effect(1) });
    assert.equal((await lacework.ask('PATCH', path, headers, '{"enabled":0}')).status, 200);
    assert.equal((await lacework.ask('GET', 'UserProfile', headers)).status, 200);
    // Longer than any test lasts: what is asked later is answered first.
    lacework.emulator.faults.add({ on: 'PATCH', effect: effect(600_000) });
    const answered: string[] = [];
    const late = lacework.ask('PATCH', path, headers, '{"enabled":1}').then(
      () => answered.push('late'),
      () => undefined,
    );
    await new Promise((resolve) => lacework.emulator.events.once(`PATCH ${path}`, resolve));
    await lacework.ask('GET', path, headers);
    answered.push('soon');
    assert.deepEqual([answered, kept()?.enabled], [['soon'], 1]);
    await lacework.emulator.close();
    await late;
    lacework = await AskedLacework.start();
  });

  it('stay in their organization where there are several', async () => {
    const other = await AskedLacework.start(otherLacework);
    try {
      const body = JSON.stringify({ keyId: administrator.keyId, expiryTime: 60 });
      const key = { ...json, 'X-LW-UAKS': administrator.secret };
      assert.equal((await other.ask('POST', 'access/tokens', key, body)).status, 401);
      const headers = await other.asAdministrator(otherAdministrator);
      assert.equal((await lacework.ask('GET', 'UserProfile', headers)).status, 401);
      const created = await other.ask('POST', 'CloudAccounts', headers, integration());
      assert.match((created.body?.data as { intgGuid: string }).intgGuid, /^UMBRAMAIN_[0-9A-F]{56}$/);
      assert.equal(other.emulator.integrations().length, otherLacework.integrations.length + 1);
      assert.deepEqual(lacework.emulator.integrations(), sampleLacework.integrations);
      const profile = await other.ask('GET', 'UserProfile', headers);
      assert.equal((profile.body?.data as { url: string }[])[0]?.url, 'umbra-main.lacework.net');
    } finally {
      await other.emulator.close();
    }
  });
});

describe('the sample organizations of Lacework', () => {
  it('have each kind of user, and Lacework accounts with integrations for AWS accounts that are mapped to them', () => {
    for (const { users, primaryAccount, accounts } of [sampleLacework, otherLacework]) {
      assert.deepEqual(
        users.map(({ kind }) => kind),
        ['organization-administrator', 'user', 'service-user'],
      );
      assert.ok(accounts.some(({ name }) => name === primaryAccount));
    }
    const mapping = Buffer.from(String(live.data.accountMappingFile).split(',')[1] ?? '', 'base64');
    const { integration_mappings: routes } = JSON.parse(mapping.toString('utf8')) as {
      integration_mappings: Record<string, { aws_accounts: string[] }>;
    };
    const own = sampleLacework.integrations.filter(({ type, account }) => type === 'AwsCtSqs' && account);
    assert.deepEqual(
      own.map(({ enabled, account = '', data }) => {
        const { roleArn } = data.crossAccountCredentials as { roleArn: string };
        return [account, enabled, routes[account]?.aws_accounts.includes(roleArn.split(':')[4] ?? '')];
      }),
      [
        ['acme-prod', 0, true],
        ['acme-staging', 1, true],
      ],
    );
  });
});
