import type { AwsAccess } from '../../../server/src/lsp/awsAccess';
import { TestClient } from '../testClient';
import type { ClientProfile } from './clientProfiles';
import { messagesFromServer } from './supportedPayload';

/** Starts the server as an editor does, which consents to all that the server may ask for. */
export async function startClient(
  { capabilities, initializationOptions }: ClientProfile,
  aws?: AwsAccess,
): Promise<TestClient> {
  const client = await TestClient.start({ capabilities, initializationOptions, ...(aws && { aws }) });
  for (const method of messagesFromServer.filter((each) => each !== 'workspace/configuration')) {
    client.connection.onRequest(method, () => (method === 'workspace/applyEdit' ? { applied: true } : null));
  }
  return client;
}
