import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { membersOf } from '../../../server/src/cloud/lacework/readCloudAccount';
import { Secret } from '../../../server/src/cloud/lacework/secret';
import type { KnownIdentity } from './knownIdentity';
import { readKnownIdentities } from './readKnownIdentities';

interface StoredKey {
  readonly identity: KnownIdentity;
  readonly credentials: LaceworkCredentials;
}

/**
 * The text that stands in VS Code's secret storage for a key. It names the address that the key was verified with, which
 * is the only one that it is sent to.
 */
export function printStoredKey(
  { account, url, username, isOrganization, isOrganizationAdministrator }: KnownIdentity,
  { key, subaccount }: LaceworkCredentials,
): string {
  return JSON.stringify({
    ...{ account, url, username, isOrganization, isOrganizationAdministrator },
    ...(key !== undefined && { keyId: key.id, secret: key.secret.reveal() }),
    ...(subaccount !== undefined && { subaccount }),
  });
}

/** Nothing where the text is no key of that identity: it is damaged. */
export function parseStoredKey(text: string, id: string): StoredKey | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // Told to whoever wants the key.
    return undefined;
  }
  const { keyId, secret, subaccount } = membersOf(content);
  const [identity] = readKnownIdentities([{ ...membersOf(content), source: 'stored' }]);
  if (identity?.id !== id || typeof keyId !== 'string' || typeof secret !== 'string') {
    return undefined;
  }
  const key = { id: keyId, secret: new Secret(secret) };
  return {
    identity,
    credentials: {
      account: identity.account,
      key,
      ...(typeof subaccount === 'string' && { subaccount }),
    },
  };
}
