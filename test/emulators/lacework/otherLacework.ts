import type { EmulatedLacework, EmulatedUser } from './laceworkOrganization';
import { mappingFileOf } from './mappingFile';

export const otherAdministrator: EmulatedUser = {
  name: 'admin@umbra.example',
  keyId: 'UMBRA_MADE_UP_KEY_OF_THE_ADMINISTRATOR',
  secret: '_made_up_secret_of_the_other_administrator',
  kind: 'organization-administrator',
};

const mapping = `{
  "defaultLaceworkAccountAws": "umbra-main",
  "integration_mappings": {
    "umbra-production": { "aws_accounts": ["506172839405", "617283940516"] }
  }
}
`;

/** A second Lacework organization, which has nothing in common with the first, for tests with several side by side. */
export const otherLacework: EmulatedLacework = {
  primaryAccount: 'umbra-main',
  isOrganization: true,
  accounts: [
    { name: 'umbra-main', isEnabled: true },
    { name: 'umbra-production', isEnabled: true },
    { name: 'umbra-laboratory', isEnabled: true },
  ],
  users: [
    otherAdministrator,
    {
      name: 'analyst@umbra.example',
      keyId: 'UMBRA_MADE_UP_KEY_OF_THE_ANALYST',
      secret: '_made_up_secret_of_the_analyst',
      kind: 'user',
      accounts: ['umbra-laboratory'],
    },
    {
      name: 'deployment',
      keyId: 'UMBRA_MADE_UP_KEY_OF_THE_SERVICE_USER',
      secret: '_made_up_secret_of_the_other_service_user',
      kind: 'service-user',
      accounts: ['umbra-production'],
    },
  ],
  integrations: [
    {
      intgGuid: 'UMBRAMAIN_0A9B8C7D6E5F40312233445566778899AABBCCDDEEFF0011',
      name: 'umbra-organization-cloudtrail',
      type: 'AwsCtSqs',
      enabled: 1,
      data: {
        awsAccountId: '405060718293',
        crossAccountCredentials: {
          roleArn: 'arn:aws:iam::405060718293:role/lacework-cloudtrail',
          externalId: 'lweid:aws:v2:umbra-main:405060718293:kL9-mN2/oP',
        },
        queueUrl: 'https://sqs.eu-west-1.amazonaws.com/405060718293/lacework-cloudtrail',
        accountMappingFile: mappingFileOf(mapping),
      },
      changedBy: otherAdministrator.name,
      changedAt: '2026-01-30T11:20:00Z',
      state: {
        ok: true,
        details: {},
        lastUpdatedTime: 1_771_578_000_000,
        lastSuccessfulTime: 1_771_578_000_000,
      },
    },
  ],
};
