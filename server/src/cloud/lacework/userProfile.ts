import { membersOf } from './readCloudAccount';

/** Who asks, and what of the organization that user sees. */
export interface UserProfile {
  readonly username: string;
  /** Whether the account is an organization. */
  readonly isOrganization: boolean;
  /** The address of the account, as Lacework writes it. */
  readonly url: string;
  readonly isOrganizationAdministrator: boolean;
  readonly isOrganizationUser: boolean;
  /** The Lacework accounts that this user sees: all of them only for an administrator of the organization. */
  readonly accounts: readonly VisibleLaceworkAccount[];
}

export interface VisibleLaceworkAccount {
  readonly name: string;
  readonly isAdministrator: boolean;
  /** Whether this user is enabled there. */
  readonly isEnabled: boolean;
}

/** The profile in an answer: an object, or the only one of a list. Nothing where it is none. */
export function readUserProfile(data: unknown): UserProfile | undefined {
  const profile: unknown = Array.isArray(data) ? data[0] : data;
  const { username, orgAccount, url, orgAdmin, orgUser, accounts } = membersOf(profile);
  if (typeof username !== 'string' || !Array.isArray(accounts)) {
    return undefined;
  }
  return {
    username,
    isOrganization: orgAccount === true,
    url: typeof url === 'string' ? url : '',
    isOrganizationAdministrator: orgAdmin === true,
    isOrganizationUser: orgUser === true,
    accounts: accounts.flatMap((account) => {
      const { accountName: name, admin, userEnabled } = membersOf(account);
      return typeof name === 'string'
        ? [{ name, isAdministrator: admin === true, isEnabled: userEnabled === 1 || userEnabled === true }]
        : [];
    }),
  };
}
