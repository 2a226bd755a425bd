import { mappingKeys } from '../mapping/mappingKeys';

/** What a key of the mapping file means. */
export interface KeyExplanation {
  readonly title: string;
  readonly text: string;
  /** JSON text that shows how it is written. */
  readonly example?: string;
}

/** The vendor's page on the mapping file. Its OpenAPI description of the API links there. */
export const mappingFileDocumentation =
  'https://docs.fortinet.com/document/lacework-forticnapp/latest/administration-guide?cshid=AWS_ACCOUNT_MAPPING';

/** Each key of the format; all of them are required. */
export const keyExplanations: ReadonlyMap<string, KeyExplanation> = new Map([
  [
    mappingKeys.defaultAccount,
    {
      title: 'Default Lacework account (required)',
      text: `The Lacework account that receives the CloudTrail activity of every AWS account not listed under "${mappingKeys.integrationMappings}". The name is not case-sensitive.`,
    },
  ],
  [
    mappingKeys.integrationMappings,
    {
      title: 'Integration mappings (required)',
      text: `One member for each Lacework account: its name, and under "${mappingKeys.awsAccounts}" the 12-digit IDs of the AWS accounts whose CloudTrail activity it receives. What is not listed goes to the default account.`,
      example: `"acme-prod": { "${mappingKeys.awsAccounts}": ["210987654321"] }`,
    },
  ],
  [
    mappingKeys.awsAccounts,
    {
      title: 'AWS accounts (required)',
      text: 'The 12-digit IDs of the AWS accounts whose CloudTrail activity this Lacework account receives, each as a string: a number would lose its leading zeros.',
      example: `"${mappingKeys.awsAccounts}": ["210987654321", "012345678901"]`,
    },
  ],
]);
