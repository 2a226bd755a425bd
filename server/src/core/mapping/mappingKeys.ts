/** The keys of the mapping file, as the vendor spells them. */
export const mappingKeys = {
  defaultAccount: 'defaultLaceworkAccountAws',
  integrationMappings: 'integration_mappings',
  awsAccounts: 'aws_accounts',
} as const;
