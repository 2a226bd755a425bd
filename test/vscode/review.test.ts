import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { integrationRequest } from '../../client/src/integration/integrationRequest';
import { reviewText, type Review } from '../../client/src/integration/reviewText';
import type { CloudAccount } from '../../server/src/cloud/lacework/cloudAccount';
import { Mapping } from '../../server/src/core/mapping/mapping';

const text = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-\`prod\`": { "aws_accounts": ["210987654321", "320198765432"] },
    "acme-dev": { "aws_accounts": ["423019857621"] }
  }
}
`;
const draft = {
  name: '</code> [x](command:y)',
  awsAccount: 'acme-security',
  externalId: 'lweid:aws:v2:acme-main:109238475610:Zq81x.03Lw',
  roleArn: 'arn:aws:iam::109238475610:role/lacework',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/acme-new',
};

function integration(name: string, isEnabled: boolean): CloudAccount {
  return {
    guid: `ACME_${name}`,
    name,
    type: 'AwsCtSqs',
    isEnabled,
    isOrganization: false,
    changedBy: undefined,
    changedAt: undefined,
    state: { kind: 'working', details: [] },
    data: {},
  };
}

function reviewOf(bytes: Uint8Array, known: Partial<Review> = {}): string {
  const built = integrationRequest(draft, bytes);
  assert.ok(built.fits);
  const message = '"acme" has a `mark`.';
  return reviewText({
    ...built,
    identity: {
      account: 'acme-main',
      url: 'https://acme-main.lacework.net',
      username: 'admin@acme.example',
      isOrganization: true,
      isOrganizationAdministrator: true,
      source: 'session',
    },
    mapping: {
      uri: vscode.Uri.file('/somewhere/mapping.json'),
      bytes,
      mapping: new Mapping(Buffer.from(bytes).toString('utf8')),
      warnings: [{ message, range: new vscode.Range(3, 0, 3, 4) }],
    },
    unlisted: undefined,
    accountLevel: undefined,
    ...known,
  });
}

describe('the review of an integration', () => {
  const review = reviewOf(Buffer.from(text));

  it('has the request that is sent, whole but for the base64, and the mapping in its place', () => {
    const [, request = ''] = /```json\n([^]*?)\n```/.exec(review) ?? [];
    const { name, type, enabled, data } = JSON.parse(request) as Record<string, unknown>;
    assert.deepEqual([name, type, enabled], [draft.name, 'AwsCtSqs', 1]);
    const { accountMappingFile, ...rest } = data as Record<string, unknown>;
    assert.match(
      String(accountMappingFile),
      /^data:application\/json;name=i\.json;base64,\S+… \(\d+ characters\)$/,
    );
    assert.deepEqual(rest, {
      awsAccountId: 'acme-security',
      crossAccountCredentials: { roleArn: draft.roleArn, externalId: draft.externalId },
      queueUrl: draft.queueUrl,
    });
    assert.ok(review.includes('`https://acme-main.lacework.net/api/v2/CloudAccounts`'));
    assert.ok(review.includes(`as it is on disk: ${text.length} bytes, unchanged.`));
    assert.ok(review.endsWith(`\`\`\`json\n${text.trimEnd()}\n\`\`\`\n\n`));
  });

  it('says how many AWS accounts go where, names as code whatever is in them, and the warnings', () => {
    assert.ok(review.includes('To `` acme-`prod` ``: AWS accounts that are listed: 2'));
    assert.ok(review.includes('To `acme-dev`: AWS accounts that are listed: 1'));
    assert.ok(review.includes('listed altogether: 3'));
    assert.match(review, /To the default account `acme-main`: [^\n]* is not known here/);
    assert.match(reviewOf(Buffer.from(text), { unlisted: 12 }), /default account `acme-main`: [^\n]*: 12\n/);
    assert.ok(review.includes('- Line 4: `` "acme" has a `mark`. ``'));
  });

  it('says what the integration adds to, as far as that is known', () => {
    assert.match(review, /was not looked at/);
    const none = reviewOf(Buffer.from(text), { accountLevel: { found: [], unasked: [] } });
    assert.match(none, /None of the Lacework accounts/);
    const some = reviewOf(Buffer.from(text), {
      accountLevel: {
        found: [
          { laceworkAccount: 'acme-dev', integration: integration('dev', true) },
          { laceworkAccount: 'acme-prod', integration: integration('prod', false) },
        ],
        unasked: [{ laceworkAccount: 'acme-legacy', reason: 'It is disabled.' }],
      },
    });
    assert.ok(some.includes('`acme-dev` has `dev` (`ACME_dev`): its data may come twice.'));
    assert.ok(some.includes('`acme-prod` has `prod` (`ACME_prod`), which is disabled.'));
    assert.ok(some.includes('Whether `acme-legacy` has such an integration is not known: `It is disabled.`'));
    assert.doesNotMatch(some, /None of the/);
  });

  it('says that white space is left out where the file is too large with it', () => {
    const large = reviewOf(Buffer.from(text + ' '.repeat(900_000)));
    assert.match(large, /without the white space between its values: with it \(900,\d+ bytes\)/);
    assert.doesNotMatch(large, /unchanged/);
  });
});
