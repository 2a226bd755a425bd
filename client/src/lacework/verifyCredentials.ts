import { builtInFetch } from '../../../server/src/cloud/lacework/builtInFetch';
import { connectLacework, type ConnectOptions } from '../../../server/src/cloud/lacework/connectLacework';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { laceworkHostPrefix } from '../../../server/src/cloud/lacework/laceworkAddress';
import type { UserProfile } from '../../../server/src/cloud/lacework/userProfile';
import type { LaceworkIdentity } from './laceworkConnection';

export interface VerifiedIdentity {
  readonly identity: LaceworkIdentity;
  readonly profile: UserProfile;
}

/**
 * Asks Lacework whose credentials these are.
 *
 * @throws CloudError where they are not accepted, or Lacework cannot be asked.
 */
export async function verifyCredentials(
  credentials: LaceworkCredentials,
  source: LaceworkIdentity['source'],
  options: Pick<ConnectOptions, 'signal' | 'onWait'>,
): Promise<VerifiedIdentity> {
  const api = connectLacework(credentials, { ...options, fetch: builtInFetch });
  const profile = await api.userProfile();
  const { username, isOrganization, isOrganizationAdministrator } = profile;
  const account = laceworkHostPrefix(credentials.account) ?? credentials.account;
  return {
    identity: { account, url: api.url, username, isOrganization, isOrganizationAdministrator, source },
    profile,
  };
}
