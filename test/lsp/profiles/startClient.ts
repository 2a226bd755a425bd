import type { AwsAccess } from '../../../server/src/lsp/awsAccess';
import type { LaceworkAccess } from '../../../server/src/lsp/laceworkAccess';
import { TestClient } from '../testClient';
import type { ClientProfile } from './clientProfiles';
import { messagesFromServer } from './supportedPayload';

/** Starts the server as an editor does that consents to all that the server may ask for, with every feature switched on. */
export async function startClient(
  { capabilities, initializationOptions }: ClientProfile,
  aws?: AwsAccess,
  lacework?: LaceworkAccess,
): Promise<TestClient> {
  const settings = { inlayHints: { enabled: true } };
  const client = await TestClient.start({
    capabilities,
    initializationOptions,
    settings,
    ...(aws && { aws }),
    ...(lacework && { lacework }),
  });
  for (const method of messagesFromServer.filter((each) => each !== 'workspace/configuration')) {
    client.connection.onRequest(method, () => (method === 'workspace/applyEdit' ? { applied: true } : null));
  }
  return client;
}
