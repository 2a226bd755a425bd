import { builtInFetch } from '../../../server/src/cloud/lacework/builtInFetch';
import { connectLacework, type ConnectOptions } from '../../../server/src/cloud/lacework/connectLacework';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { laceworkHostPrefix } from '../../../server/src/cloud/lacework/laceworkAddress';
import type { UserProfile } from '../../../server/src/cloud/lacework/userProfile';
import { identityId } from './knownIdentity';
import type { LaceworkIdentity } from './laceworkConnection';

/** Credentials that Lacework accepts, and who has them. */
export interface VerifiedCredentials {
  readonly identity: Omit<LaceworkIdentity, 'source'> & { readonly id: string };
  readonly credentials: LaceworkCredentials;
  readonly profile: UserProfile;
}

/**
 * Asks Lacework whose credentials these are.
 *
 * @throws CloudError where they are not accepted, or Lacework cannot be asked.
 */
export async function verifyCredentials(
  credentials: LaceworkCredentials,
  options: Pick<ConnectOptions, 'signal' | 'onWait'>,
): Promise<VerifiedCredentials> {
  const api = connectLacework(credentials, { ...options, fetch: builtInFetch });
  const profile = await api.userProfile();
  const { username, isOrganization, isOrganizationAdministrator } = profile;
  const account = laceworkHostPrefix(credentials.account) ?? credentials.account;
  const { url } = api;
  const id = identityId({ account, username, url });
  return {
    identity: { id, account, url, username, isOrganization, isOrganizationAdministrator },
    credentials,
    profile,
  };
}
