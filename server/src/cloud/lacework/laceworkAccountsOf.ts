import type { KnownLaceworkAccount, LaceworkAccountsData } from '../../core/facts/laceworkAccounts';
import { foldLaceworkAccountName } from '../../core/mapping/laceworkAccountName';
import { laceworkHostPrefix } from './laceworkAddress';
import type { UserProfile } from './userProfile';

/** As many as are read of a file or of a notification. */
const mostAccounts = 1000;
const longestName = 255;

/**
 * What a user sees of the Lacework accounts of an organization, in the form that the language server and the command
 * line read.
 *
 * @param url That was asked. Where it is no address of a Lacework account, the one that Lacework gives names the
 *   organization alone.
 * @param fetchedAt When Lacework was asked: ISO 8601, in UTC.
 */
export function laceworkAccountsOf(
  profile: UserProfile,
  url: string,
  fetchedAt: string,
): LaceworkAccountsData {
  const { isOrganization, isOrganizationAdministrator } = profile;
  const distinct = new Map<string, KnownLaceworkAccount>();
  for (const { name, isEnabled } of profile.accounts) {
    const folded = foldLaceworkAccountName(name);
    const known = distinct.get(folded);
    if (name.trim() !== '' && name.length <= longestName) {
      distinct.set(folded, { name: known?.name ?? name, isEnabled: isEnabled || known?.isEnabled === true });
    }
  }
  return {
    organization: hostName(profile.url) ?? hostName(url) ?? 'lacework',
    fetchedAt,
    isComplete: isOrganization && isOrganizationAdministrator && distinct.size <= mostAccounts,
    accounts: [...distinct.values()].slice(0, mostAccounts),
  };
}

/** The first part of the host of a Lacework account. */
function hostName(address: string): string | undefined {
  const isLacework = /\.lacework\.net\/?$/i.test(address.trim());
  return isLacework ? laceworkHostPrefix(address)?.split('.')[0] : undefined;
}
