import { CloudError } from '../../../server/src/cloud/cloudError';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { laceworkAddress, laceworkHostPrefix } from '../../../server/src/cloud/lacework/laceworkAddress';
import { environmentCredentials, type Environment } from './environmentCredentials';
import type { KnownIdentity } from './knownIdentity';

/**
 * The identity that the variables `LW_*` give, with its credentials. Who it is shows when Lacework is asked: until then it
 * has no name and may do nothing.
 *
 * @param serverUrl Where to go in place of what the variables say.
 * @returns Nothing where they are not complete, or name no address that keys may be sent to.
 */
export function environmentIdentity(
  env: Environment,
  serverUrl: string | undefined,
): { readonly identity: KnownIdentity; readonly credentials: LaceworkCredentials } | undefined {
  const credentials = environmentCredentials(env);
  if (credentials === undefined) {
    return undefined;
  }
  const account = laceworkHostPrefix(credentials.account);
  const url = addressOf(credentials, serverUrl);
  if (account === undefined || url === undefined) {
    return undefined;
  }
  const identity = {
    id: JSON.stringify(['environment', account, url]),
    ...{ account, url, username: '', isOrganization: false, isOrganizationAdministrator: false },
    source: 'environment' as const,
  };
  return { identity, credentials };
}

function addressOf(credentials: LaceworkCredentials, serverUrl: string | undefined): string | undefined {
  try {
    return laceworkAddress(credentials.account, serverUrl ?? credentials.serverUrl);
  } catch (error) {
    if (error instanceof CloudError) {
      // What is wrong is told to who signs in with the environment.
      return undefined;
    }
    throw error;
  }
}
