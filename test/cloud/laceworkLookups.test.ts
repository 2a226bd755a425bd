import assert from 'node:assert/strict';
import { connectLacework } from '../../server/src/cloud/lacework/connectLacework';
import { credentialsOf, failure, guid, SampleLacework } from './laceworkConnection';
import { sampleLacework } from '../emulators/lacework/sampleLacework';

describe('looking up Lacework accounts', () => {
  let lacework: SampleLacework;
  beforeEach(async () => {
    lacework = await SampleLacework.start();
  });
  afterEach(() => lacework.emulator.close());

  it('says whether there is an organization, in every form that is known', async () => {
    const api = lacework.connect();
    assert.deepEqual(await api.organizationInfo(), { isOrganization: true, url: 'acme-main.lacework.net' });
    const forms: [data: unknown, expected: object][] = [
      [
        { orgAccount: true, orgAccountUrl: 'a.lacework.net' },
        { isOrganization: true, url: 'a.lacework.net' },
      ],
      [[{ orgAccount: false }], { isOrganization: false, url: undefined }],
      [[{ orgAccount: true, orgAccountUrl: 7 }], { isOrganization: true, url: undefined }],
    ];
    for (const [data, expected] of forms) {
      lacework.fail('GET', { kind: 'answer', answer: { status: 200, body: { data } } });
      assert.deepEqual(await api.organizationInfo(), expected);
    }
    lacework.fail('GET', { kind: 'answer', answer: { status: 204 } });
    assert.equal(await api.organizationInfo(), undefined);
    for (const data of [[], 'yes', [{ orgAccountUrl: 'a.lacework.net' }]]) {
      lacework.fail('GET', { kind: 'answer', answer: { status: 200, body: { data } } });
      await failure(api.organizationInfo(), 'malformed-answer', /^Lacework could not be asked about the org/);
    }
  });

  it('lists what a Lacework account has of its own and of the organization', async () => {
    const found = await lacework.connect().listCloudAccountsOf('acme-prod', 'AwsCtSqs');
    assert.deepEqual(
      found.map(({ name, isOrganization }) => [name, isOrganization]),
      [
        ['acme-organization-cloudtrail', true],
        ['prod-cloudtrail', false],
      ],
    );
    assert.equal(lacework.received().at(-1), 'GET CloudAccounts/AwsCtSqs');
    const { headers } = lacework.emulator.requests.at(-1) ?? {};
    assert.deepEqual([headers?.['account-name'], headers?.['org-access']], ['acme-prod', undefined]);
    assert.deepEqual(await lacework.connect().listCloudAccountsOf('ACME-MAIN', 'AwsCtSqs'), []);
    assert.deepEqual(await lacework.connect().listCloudAccountsOf('acme-dev', 'GcpCfg'), []);
  });

  it('asks the Lacework account that is named, not the one of the credentials', async () => {
    const credentials = { ...credentialsOf(lacework.emulator.url), subaccount: 'acme-dev' };
    const api = connectLacework(credentials, { clock: lacework.clock });
    await api.listCloudAccountsOf('acme-staging', 'AwsCtSqs');
    assert.equal(lacework.emulator.requests.at(-1)?.headers['account-name'], 'acme-staging');
    await api.organizationInfo();
    const { headers } = lacework.emulator.requests.at(-1) ?? {};
    assert.deepEqual([headers?.['account-name'], headers?.['org-access']], ['acme-dev', undefined]);
  });

  it('is refused for a Lacework account that the user does not reach', async () => {
    const [, developer] = sampleLacework.users;
    assert.ok(developer);
    const listed = lacework.connect({}, developer).listCloudAccountsOf('acme-prod', 'AwsCtSqs');
    const { advice } = await failure(
      listed,
      'access-denied',
      /^The integrations of the Lacework account could/,
    );
    assert.doesNotMatch(advice, /access to the organization/i);
    await failure(lacework.connect().listCloudAccountsOf('nobody', 'AwsCtSqs'), 'access-denied', /HTTP 403/);
  });

  it('sends nothing for a name that would arrive as another', async () => {
    for (const name of ['', ' ', 'acme-dev ', 'acme\u2011dev', 'acme-dev\r\nOrg-Access: true', '\u{1f600}']) {
      await failure(
        lacework.connect().listCloudAccountsOf(name, 'AwsCtSqs'),
        'rejected-request',
        /no request can name ".*"\.$/,
      );
    }
    assert.deepEqual(lacework.received(), []);
    assert.equal((await lacework.connect().cloudAccount(guid)).guid, guid);
  });
});
