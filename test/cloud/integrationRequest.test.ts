import assert from 'node:assert/strict';
import { integrationRequest, requestBody } from '../../client/src/integration/integrationRequest';
import { findCreated } from '../../server/src/cloud/lacework/findCreated';
import { connectLacework } from '../../server/src/cloud/lacework/connectLacework';
import { Secret } from '../../server/src/cloud/lacework/secret';
import { decodeMapping } from '../../server/src/core/integration/accountMappingFile';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';

const draft = {
  name: 'acme-new',
  awsAccount: ' acme-security ',
  externalId: 'lweid:aws:v2:acme-main:109238475610:Zq81x.03Lw',
  roleArn: 'arn:aws:iam::109238475610:role/lacework',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/acme-new',
};
const text = '{"defaultLaceworkAccountAws": "acme-main", "integration_mappings": {}}\r\n';
const bytes = Buffer.from(`\uFEFF${text}`);

describe('the request for an integration', () => {
  let emulator: LaceworkEmulator;
  before(async () => {
    emulator = await startLacework(sampleLacework);
  });
  after(async () => {
    await emulator.close();
  });

  const connect = () =>
    connectLacework({
      account: sampleLacework.primaryAccount,
      serverUrl: emulator.url,
      key: { id: administrator.keyId, secret: new Secret(administrator.secret) },
    });

  it('is what is shown before it is sent, with the bytes of the file, and is found by its values', async () => {
    const built = integrationRequest(draft, bytes);
    assert.ok(built.fits && !built.isMinified);
    const { request } = built;
    assert.equal(request.settings.awsAccountId, 'acme-security');
    const decoded = decodeMapping(request.settings.accountMappingFile);
    assert.deepEqual(decoded.isRead && Buffer.from(decoded.bytes), bytes);
    const api = connect();
    const created = await api.createCloudTrail(request.name, request.settings);
    assert.deepEqual(JSON.parse(emulator.requests.at(-1)?.body ?? ''), requestBody(request));

    const accounts = await api.listCloudAccounts();
    const found = findCreated(draft, accounts);
    assert.equal(found.kind === 'created' && found.account.guid, created.guid);
    const kinds = [
      { ...draft, roleArn: `${draft.roleArn}-other` },
      { ...draft, name: 'acme-else' },
      { ...draft, queueUrl: `${draft.queueUrl}-other` },
      { ...draft, name: 'acme-organization-cloudtrail', queueUrl: `${draft.queueUrl}-other` },
      { ...draft, name: 'acme-else', queueUrl: `${draft.queueUrl}-other` },
    ].map((each) => findCreated(each, accounts).kind);
    assert.deepEqual(kinds, ['similar', 'similar', 'similar', 'similar', 'missing']);
  });

  it('leaves an empty Account ID out', () => {
    const built = integrationRequest({ ...draft, awsAccount: ' ' }, bytes);
    assert.ok(built.fits);
    assert.ok(!('awsAccountId' in built.request.settings));
  });

  it('leaves white space out only where it does not fit with it', () => {
    const spaced = Buffer.concat([Buffer.from(text), Buffer.from(' '.repeat(900_000))]);
    const built = integrationRequest(draft, spaced);
    assert.ok(built.fits && built.isMinified);
    const name = 'n'.repeat(999_000);
    const tooLarge = integrationRequest({ ...draft, name }, Buffer.from(`["${name}"]`));
    assert.ok(!tooLarge.fits && tooLarge.size > 1_300_000);
  });
});
