import { CloudError } from '../cloudError';
import { assertUnchanged } from './assertUnchanged';
import type { CloudAccount } from './cloudAccount';
import { findEffect } from './findEffect';
import { readLive, type LiveIntegration } from './liveIntegration';
import type { WriteControl } from './writeControl';

/**
 * Deletes an integration with CloudTrail, once: looks whether it still is what the user saw, has it kept, sends the
 * deletion, and looks whether it is gone.
 *
 * @param keep Keeps what is live; where it throws nothing is sent.
 * @throws CloudError; with the code `conflict` where somebody else changed the integration, `not-found` where it is gone
 *   already, and `outcome-unknown` where it is not known whether it is gone.
 */
export async function deleteIntegration(
  seen: CloudAccount,
  keep: (live: LiveIntegration) => Promise<unknown>,
  control: WriteControl,
): Promise<void> {
  const { api, inspector, onStep } = control;
  const { guid } = seen;
  onStep?.('checking');
  const before = await readLive(api, guid);
  assertUnchanged(seen, before.account);
  await keep(before);
  onStep?.('sending');
  const isGone = async () => {
    try {
      await inspector.cloudAccount(guid);
    } catch (error) {
      if (error instanceof CloudError && error.code === 'not-found') {
        return true;
      }
      throw error;
    }
    return undefined;
  };
  const wasLost = await findEffect(() => api.deleteCloudAccount(guid), isGone, control, {
    soFar: 'It is still there so far.',
  });
  if (wasLost === undefined) {
    onStep?.('verifying');
    // Lacework has said that it is gone: that nobody can look does not make it doubtful.
    const isThere = (await isGone().catch(() => true)) === undefined;
    if (isThere) {
      throw new CloudError(
        'outcome-unknown',
        'Lacework said that the integration was deleted, but shows it still.',
        'Look at the list of integrations in a minute.',
      );
    }
  }
}
