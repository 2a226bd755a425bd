import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { findLaceworkCredentials } from '../../../server/src/cloud/lacework/findLaceworkCredentials';
import { laceworkHostPrefix } from '../../../server/src/cloud/lacework/laceworkAddress';
import type { Environment } from './environmentCredentials';

/**
 * The credentials that a profile of `~/.lacework.toml` holds now, whatever the environment says besides.
 *
 * @param account That the profile was of when it was verified; nothing where it is of another one now, whose key is not
 *   meant.
 * @throws CloudError where there is no such profile, or it cannot be read.
 */
export async function profileCredentials(
  profile: string,
  account: string | undefined,
  { HOME, USERPROFILE }: Environment,
): Promise<LaceworkCredentials | 'other-account'> {
  const { credentials } = await findLaceworkCredentials({ profile }, { HOME, USERPROFILE });
  const isMeant = account === undefined || laceworkHostPrefix(credentials.account) === account;
  return isMeant ? credentials : 'other-account';
}
