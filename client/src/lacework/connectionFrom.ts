import { builtInFetch } from '../../../server/src/cloud/lacework/builtInFetch';
import { connectLacework } from '../../../server/src/cloud/lacework/connectLacework';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import type { LaceworkConnection, LaceworkIdentity } from './laceworkConnection';

/** A connection that sends the credentials to the address of the identity, whatever address they name themselves. */
export function connectionFrom(
  identity: LaceworkIdentity,
  credentials: LaceworkCredentials,
): LaceworkConnection {
  const bound = { ...credentials, serverUrl: identity.url };
  return { identity, open: (options) => connectLacework(bound, { ...options, fetch: builtInFetch }) };
}
