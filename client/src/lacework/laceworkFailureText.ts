import { CloudError } from '../../../server/src/cloud/cloudError';
import { messageOf } from '../messageOf';
import { plainMessage } from '../plainMessage';

/** Why Lacework could not be asked, and what to do; nothing where the user cancelled it. */
export function laceworkFailureText(error: unknown): string | undefined {
  if (!(error instanceof CloudError)) {
    return plainMessage(messageOf(error));
  }
  const { code, message, advice } = error;
  return code === 'cancelled' ? undefined : plainMessage([message, advice].filter(Boolean).join(' '));
}
