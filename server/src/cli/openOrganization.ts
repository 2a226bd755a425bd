import { CloudError } from '../cloud/cloudError';
import type { CredentialsRequest } from '../cloud/lacework/findLaceworkCredentials';
import type { LaceworkApi } from '../cloud/lacework/laceworkApi';
import { laceworkAccountsOf } from '../cloud/lacework/laceworkAccountsOf';
import { organizationAccessFault } from '../cloud/lacework/organizationAccessFault';
import type { UserProfile } from '../cloud/lacework/userProfile';
import type { LaceworkAccountsData } from '../core/facts/laceworkAccounts';
import { quote } from '../core/text/quote';
import type { Environment } from './environment';
import { findLacework, type LaceworkConnection } from './laceworkSource';

/** A Lacework organization, and a user who may change its integrations. */
export interface OpenOrganization {
  readonly connection: LaceworkConnection;
  readonly api: LaceworkApi;
  readonly profile: UserProfile;
  readonly laceworkAccounts: LaceworkAccountsData;
}

/**
 * Looks who asks before anything else.
 *
 * @throws CloudError also where that is nobody who may change integrations of an organization.
 */
export async function openOrganization(
  source: CredentialsRequest,
  environment: Environment,
): Promise<OpenOrganization> {
  const { stderr, clock } = environment;
  const connection = await findLacework(source, environment);
  const api = connection.open();
  const profile = await api.userProfile();
  const fault = organizationAccessFault(profile);
  if (fault !== undefined) {
    throw new CloudError('access-denied', `Nothing was sent. ${fault.message}`, fault.advice);
  }
  if (connection.subaccount !== undefined) {
    stderr.write(
      `lacework-mapping: ${quote(connection.subaccount)} is the Lacework account of the credentials, which does not count here: the integration is the organization's.\n`,
    );
  }
  const laceworkAccounts = laceworkAccountsOf(profile, api.url, new Date(clock.now()).toISOString());
  return { connection, api, profile, laceworkAccounts };
}
