import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import type { OrganizationsApi } from '../organizationsApi';
import { prepareClients, type Connection } from './awsClients';
import { signingRegion } from './signingRegion';

/** The most that AWS gives on a page. */
const MaxResults = 20;

/** AWS Organizations as the profile or the environment reaches it. Nothing is sent before the first call. */
export async function connectOrganizations(connection: Connection): Promise<OrganizationsApi> {
  const { profile, signal: abortSignal } = connection;
  const clients = await prepareClients(connection);
  const region = await signingRegion(profile === '' ? undefined : profile);
  const client = new OrganizationsClient(await clients.configurationFor('organizations', region));
  const options = abortSignal === undefined ? {} : { abortSignal };
  return {
    missingProfile: clients.missingProfile,
    usesProgram: clients.usesProgram,
    async signIn() {
      await client.config.credentials();
    },
    async describeOrganization() {
      return (await client.send(new DescribeOrganizationCommand({}), options)).Organization;
    },
    async listAccounts(NextToken) {
      const answer = await client.send(new ListAccountsCommand({ MaxResults, NextToken }), options);
      return { items: answer.Accounts ?? [], nextToken: answer.NextToken };
    },
    async listRoots(NextToken) {
      const answer = await client.send(new ListRootsCommand({ MaxResults, NextToken }), options);
      return { items: answer.Roots ?? [], nextToken: answer.NextToken };
    },
    async listOrganizationalUnitsForParent(ParentId, NextToken) {
      const command = new ListOrganizationalUnitsForParentCommand({ ParentId, MaxResults, NextToken });
      const answer = await client.send(command, options);
      return { items: answer.OrganizationalUnits ?? [], nextToken: answer.NextToken };
    },
    async listAccountsForParent(ParentId, NextToken) {
      const command = new ListAccountsForParentCommand({ ParentId, MaxResults, NextToken });
      const answer = await client.send(command, options);
      return { items: answer.Accounts ?? [], nextToken: answer.NextToken };
    },
    close() {
      client.destroy();
      clients.close();
    },
  };
}
