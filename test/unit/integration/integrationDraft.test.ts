import assert from 'node:assert/strict';
import {
  draftFaults,
  draftFields,
  unsoundField,
  type DraftContext,
  type DraftField,
  type IntegrationDraft,
} from '../../../server/src/core/integration/integrationDraft';

const context: DraftContext = {
  laceworkAccount: 'acme-main',
  integrations: [
    { name: 'acme-cloudtrail', queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/acme' },
    { name: 'acme-configuration' },
  ],
};

const sound: Required<Omit<IntegrationDraft, 'isTrustPolicyPending'>> = {
  name: 'acme-new',
  awsAccount: '109238475610',
  externalId: 'lweid:aws:v2:acme-main:109238475610:Zq81x.03Lw',
  roleArn: 'arn:aws:iam::109238475610:role/lacework',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/acme-new',
};

/** The worst that is said of a value beside the others. */
function worst(field: DraftField, value: string, draft: IntegrationDraft = sound): string {
  const faults = draftFaults(field, value, draft, context);
  const fault = faults.find(({ severity }) => severity === 'error') ?? faults[0];
  return fault === undefined ? '' : `${fault.severity}: ${fault.message}`;
}

describe('the draft of an integration', () => {
  it('has the fields in the order of the console, and the role before an external ID that needs its digits', () => {
    const byId: DraftField[] = ['name', 'awsAccount', 'externalId', 'roleArn', 'queueUrl'];
    assert.deepEqual(draftFields({}), byId);
    assert.deepEqual(draftFields({ awsAccount: '109238475610' }), byId);
    const byRole: DraftField[] = ['name', 'awsAccount', 'roleArn', 'externalId', 'queueUrl'];
    assert.deepEqual(draftFields({ awsAccount: 'acme-security' }), byRole);
    assert.deepEqual(draftFields({ awsAccount: '' }), byRole);
  });

  it('asks for what is missing first, and for nothing where all is sound', () => {
    assert.equal(unsoundField({}, context), 'name');
    assert.equal(unsoundField({ name: 'acme-new', awsAccount: 'acme-security' }, context), 'roleArn');
    assert.equal(unsoundField({ ...sound, queueUrl: undefined }, context), 'queueUrl');
    assert.equal(unsoundField({ ...sound, awsAccount: '' }, context), undefined);
    assert.equal(unsoundField(sound, context), undefined);
  });

  it('asks for an external ID that the trust policy has not got yet', () => {
    assert.equal(unsoundField({ ...sound, isTrustPolicyPending: true }, context), 'externalId');
  });

  it('asks for an external ID anew when the role is in another AWS account, and says so at the role', () => {
    const roleArn = 'arn:aws:iam::320198765432:role/lacework';
    assert.match(
      worst('roleArn', roleArn),
      /^warning: "320198765432" is the role's AWS account, but the external ID/,
    );
    assert.equal(unsoundField({ ...sound, roleArn }, context), 'externalId');
    const withoutId = { ...sound, externalId: undefined };
    assert.match(
      worst('roleArn', roleArn, withoutId),
      /^warning: "320198765432" .*109238475610 the Account ID/,
    );
    assert.equal(worst('roleArn', roleArn, { awsAccount: 'acme-security' }), '');
  });

  it('compares an external ID with the role, or with the Account ID as long as there is no role', () => {
    const other = 'lweid:aws:v2:acme-main:320198765432:Zq81x.03Lw';
    assert.match(worst('externalId', other), /^error: "320198765432" is not the AWS account 109238475610/);
    assert.match(worst('externalId', other, { awsAccount: '109238475610' }), /^error: "320198765432"/);
    assert.equal(worst('externalId', other, { awsAccount: 'acme-security' }), '');
  });

  it('refuses a name and a queue that an integration has, since no second one is created', () => {
    assert.match(worst('name', 'acme-configuration'), /^error: "acme-configuration" is the name of another/);
    assert.equal(worst('name', 'ACME-configuration'), '');
    const taken = 'https://sqs.us-east-1.amazonaws.com/109238475610/acme';
    assert.match(worst('queueUrl', taken), /^error: "acme-cloudtrail" has this queue/);
    assert.ok(worst('queueUrl', taken).length <= 'error: '.length + 140);
    assert.equal(unsoundField({ ...sound, queueUrl: taken }, context), 'queueUrl');
  });

  it('asks for the queue anew when the role is in another partition', () => {
    const roleArn = 'arn:aws-cn:iam::109238475610:role/lacework';
    assert.equal(unsoundField({ ...sound, roleArn }, context), 'queueUrl');
  });
});
