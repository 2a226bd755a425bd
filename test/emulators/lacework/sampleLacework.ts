import type { EmulatedLacework, EmulatedUser } from './laceworkOrganization';
import { mappingFileOf } from './mappingFile';

/** The one whose key the scripts print. */
export const administrator: EmulatedUser = {
  name: 'admin@acme.example',
  keyId: 'ACME_MADE_UP_KEY_OF_THE_ADMINISTRATOR',
  secret: '_made_up_secret_of_the_administrator',
  kind: 'organization-administrator',
};

/** The mapping that is live: what examples/mapping.json was some weeks ago. */
export const liveMapping = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-prod": {
      "aws_accounts": ["210987654321", "320198765432", "430219876543", "540321987654", "534120968732"]
    },
    "acme-staging": {
      "aws_accounts": ["760543219876", "870654321987", "098765432101"]
    },
    "acme-dev": {
      "aws_accounts": ["312908746510", "423019857621", "645231079843"]
    },
    "acme-security": {
      "aws_accounts": ["756342180954", "867453291065", "978564302176"]
    }
  }
}
`;

const working = {
  ok: true,
  details: {},
  lastUpdatedTime: 1_771_578_123_000,
  lastSuccessfulTime: 1_771_578_123_000,
};

/** The Lacework organization that the files in examples/ are about. */
export const sampleLacework: EmulatedLacework = {
  primaryAccount: 'acme-main',
  isOrganization: true,
  accounts: [
    { name: 'acme-main', isEnabled: true },
    { name: 'acme-prod', isEnabled: true },
    { name: 'acme-staging', isEnabled: true },
    { name: 'acme-dev', isEnabled: true },
    { name: 'acme-security', isEnabled: true },
    { name: 'acme-legacy', isEnabled: false },
  ],
  users: [
    administrator,
    {
      name: 'developer@acme.example',
      keyId: 'ACME_MADE_UP_KEY_OF_THE_DEVELOPER',
      secret: '_made_up_secret_of_the_developer',
      kind: 'user',
      accounts: ['acme-main', 'acme-dev'],
    },
    {
      name: 'pipeline',
      keyId: 'ACME_MADE_UP_KEY_OF_THE_SERVICE_USER',
      secret: '_made_up_secret_of_the_service_user',
      kind: 'service-user',
      accounts: ['acme-prod'],
    },
  ],
  integrations: [
    {
      intgGuid: 'ACMEMAIN_5C1B0F6A7D2E4938A1B2C3D4E5F60718293A4B5C6D7E8F90',
      name: 'acme-organization-cloudtrail',
      type: 'AwsCtSqs',
      enabled: 1,
      data: {
        awsAccountId: '109238475610',
        crossAccountCredentials: {
          roleArn: 'arn:aws:iam::109238475610:role/lacework-cloudtrail',
          externalId: 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=',
        },
        queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/lacework-cloudtrail',
        accountMappingFile: mappingFileOf(liveMapping),
      },
      changedBy: administrator.name,
      changedAt: '2026-02-20T09:02:03Z',
      state: working,
    },
    {
      intgGuid: 'ACMEMAIN_7E3D1C0B9A8F6E5D4C3B2A190817263544F5E6D7C8B9A0F1',
      name: 'acme-main-configuration',
      type: 'AwsCfg',
      enabled: 1,
      account: 'acme-main',
      data: {
        awsAccountId: '109238475610',
        crossAccountCredentials: {
          roleArn: 'arn:aws:iam::109238475610:role/lacework-configuration',
          externalId: 'lweid:aws:v2:acme-main:109238475610:Rt5-mN8:zE',
        },
      },
      changedBy: administrator.name,
      changedAt: '2026-01-12T14:30:00Z',
      state: working,
    },
    {
      intgGuid: 'ACMEPROD_2F4E6D8C0B1A39587766554433221100FFEEDDCCBBAA9988',
      name: 'prod-cloudtrail',
      type: 'AwsCtSqs',
      enabled: 0,
      account: 'acme-prod',
      data: {
        crossAccountCredentials: {
          roleArn: 'arn:aws:iam::210987654321:role/lacework-cloudtrail',
          externalId: 'lweid:aws:v2:acme-prod:210987654321:Uy3,bV6@wS',
        },
        queueUrl: 'https://sqs.eu-central-1.amazonaws.com/210987654321/lacework-cloudtrail',
      },
      changedBy: administrator.name,
      changedAt: '2025-11-03T08:15:00Z',
      state: { ok: false, details: { message: 'AccessDenied on sqs:ReceiveMessage' } },
    },
    // What the organization's integration ingests of this AWS account, this one ingests once more.
    {
      intgGuid: 'ACMESTAGING_91D2C3B4A5F60718E9D8C7B6A5948372615040F1E2D3C4B5',
      name: 'staging-cloudtrail',
      type: 'AwsCtSqs',
      enabled: 1,
      account: 'acme-staging',
      data: {
        awsAccountId: '760543219876',
        crossAccountCredentials: {
          roleArn: 'arn:aws:iam::760543219876:role/lacework-cloudtrail',
          externalId: 'lweid:aws:v2:acme-staging:760543219876:pQ4.fG7-hJ',
        },
        queueUrl: 'https://sqs.eu-central-1.amazonaws.com/760543219876/lacework-cloudtrail',
      },
      changedBy: administrator.name,
      changedAt: '2025-10-21T16:45:30Z',
      state: working,
    },
  ],
};
