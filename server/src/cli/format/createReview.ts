import type { AccountLevelIntegrations } from '../../cloud/lacework/accountLevelIntegrations';
import type { CloudTrailSettings } from '../../cloud/lacework/cloudAccount';
import { summarizeRoutes } from '../../core/integration/routeSummary';
import { countOf } from '../../core/text/countOf';
import { escapeInvisible } from '../../core/text/escapeInvisible';
import { quote } from '../../core/text/quote';
import type { MappingToSend } from '../inputs/readMappingToSend';
import { formatAccountLevel } from './accountLevel';
import { formatTable } from './table';

/** All that is to be known before an integration is created. */
export interface CreateReview {
  /** That the organization is asked at. */
  readonly url: string;
  readonly name: string;
  readonly settings: CloudTrailSettings;
  readonly file: MappingToSend;
  readonly accountLevel: AccountLevelIntegrations;
}

/** What will be sent, what it does, and what the vendor's documentation says of it. */
export function formatCreateReview({ url, name, settings, file, accountLevel }: CreateReview): string {
  const { roleArn, externalId, queueUrl, awsAccountId = 'not named', accountMappingFile = '' } = settings;
  const rows = [
    ['  Organization:', url],
    ['  Name:', name],
    ['  Type:', 'AwsCtSqs: CloudTrail. Configuration (AwsCfg) is an integration of its own'],
    ['  AWS account:', awsAccountId],
    ['  Role ARN:', roleArn],
    ['  External ID:', externalId],
    ['  Queue URL:', queueUrl],
    ['  Mapping:', `${file.path}, ${countOf(accountMappingFile.length, 'byte')} of the request`],
  ];
  return [
    'To be created:\n',
    formatTable(rows, escapeInvisible),
    formatRoutes(file),
    "By Lacework's documentation it adds to the CloudTrail integrations that Lacework accounts have of their own and\n",
    'overrides none, is shown read-only in the Lacework accounts that it maps, and takes up to a couple of minutes until\n',
    'there is data.\n',
    formatAccountLevel(accountLevel),
  ].join('');
}

function formatRoutes({ mapping }: MappingToSend): string {
  const { laceworkAccounts, defaultAccount } = summarizeRoutes(mapping);
  const rows = laceworkAccounts.map(({ name, awsAccounts }) => [
    `  ${quote(name)}`,
    countOf(awsAccounts, 'AWS account'),
  ]);
  return `Where CloudTrail goes:\n${formatTable([...rows, [`  ${quote(defaultAccount)}`, 'all others']])}`;
}
