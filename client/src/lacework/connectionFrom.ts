import { builtInFetch } from '../../../server/src/cloud/lacework/builtInFetch';
import { connectLacework } from '../../../server/src/cloud/lacework/connectLacework';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import type { UserProfile } from '../../../server/src/cloud/lacework/userProfile';
import type { LaceworkConnection, LaceworkIdentity } from './laceworkConnection';

/**
 * A connection that sends the credentials to the address of the identity, whatever address they name themselves.
 *
 * @param learned Called whenever somebody asks for the profile of the user, which has the Lacework accounts.
 */
export function connectionFrom(
  identity: LaceworkIdentity,
  credentials: LaceworkCredentials,
  learned: (profile: UserProfile) => Promise<unknown>,
): LaceworkConnection {
  const bound = { ...credentials, serverUrl: identity.url };
  return {
    identity,
    open(options) {
      const api = connectLacework(bound, { ...options, fetch: builtInFetch });
      const userProfile = api.userProfile.bind(api);
      api.userProfile = async () => {
        const profile = await userProfile();
        await learned(profile);
        return profile;
      };
      return api;
    },
  };
}
