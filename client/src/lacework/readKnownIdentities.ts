import { membersOf } from '../../../server/src/cloud/lacework/readCloudAccount';
import { identityId, type KnownIdentity } from './knownIdentity';

/** The identities in what VS Code kept; what is none of them is left out. */
export function readKnownIdentities(kept: unknown): KnownIdentity[] {
  return Array.isArray(kept) ? kept.flatMap((each: unknown) => readKnownIdentity(each) ?? []) : [];
}

function readKnownIdentity(kept: unknown): KnownIdentity | undefined {
  const members = membersOf(kept);
  const { account, url, username, isOrganization, isOrganizationAdministrator, source, profileName } =
    members;
  if (typeof account !== 'string' || typeof url !== 'string' || typeof username !== 'string') {
    return undefined;
  }
  const identity = {
    id: identityId({ account, url, username }),
    ...{ account, url, username },
    isOrganization: isOrganization === true,
    isOrganizationAdministrator: isOrganizationAdministrator === true,
  };
  if (source === 'profile' && typeof profileName === 'string') {
    return { ...identity, source, profileName };
  }
  return source === 'stored' ? { ...identity, source } : undefined;
}
