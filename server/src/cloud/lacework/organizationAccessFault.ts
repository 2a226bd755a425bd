import { quote } from '../../core/text/quote';
import type { UserProfile } from './userProfile';

/** Why a user has no access to integrations with a mapping: what is so, and what to do. Each a sentence or two. */
export interface OrganizationAccessFault {
  readonly message: string;
  readonly advice: string;
}

/**
 * Why a user can neither create integrations with a mapping nor change their mapping; nothing for one who can. Both take
 * access to an organization, which Lacework gives to regular users who are its administrators (its API documentation,
 * "Organization Level Access"). Whether a user is a service user no answer says.
 */
export function organizationAccessFault(
  profile: Pick<UserProfile, 'username' | 'isOrganization' | 'isOrganizationAdministrator'>,
): OrganizationAccessFault | undefined {
  const { username, isOrganization, isOrganizationAdministrator } = profile;
  if (!isOrganization) {
    return {
      message: 'A mapping needs a Lacework organization, and this account is none.',
      advice: 'Use the address of an organization, or have the organization enabled for this account.',
    };
  }
  return isOrganizationAdministrator
    ? undefined
    : {
        message:
          'Integrations with a mapping need the key of a regular user who is administrator of the organization.',
        advice: `${quote(username, 80)} is not: use the key of another user. Service users reach individual Lacework accounts only.`,
      };
}
