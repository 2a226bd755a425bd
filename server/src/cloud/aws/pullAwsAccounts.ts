import type { AwsInventoryData } from '../../core/facts/awsInventory';
import { CloudError } from '../cloudError';
import type { CloudFailure } from '../cloudFailure';
import { isSafeAddress } from '../isSafeAddress';
import { AwsFailed } from './awsFailed';
import { explainAwsFailure, missingProfile } from './explainAwsFailure';
import { loadAws } from './loadAws';
import { readOrganization, type PullProgress } from './readOrganization';
import type { Connection } from './sdk/awsClients';
import { untilAborted } from './untilAborted';

export type { PullProgress };

export interface PullOptions {
  /** A profile of the AWS configuration; without it the environment decides, as everywhere in AWS's tools. */
  readonly profile?: string;
  /** The address of AWS Organizations, if it is not AWS's own or the one that the environment or profile names. */
  readonly endpoint?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PullProgress) => void;
}

/**
 * Asks AWS Organizations for all AWS accounts, and for the organizational units as far as they can be read.
 *
 * @param connection For tests: how to repeat calls, and how long to wait.
 * @throws CloudError, and nothing else, where there is no complete list of accounts.
 */
export async function pullAwsAccounts(
  { profile, endpoint, signal, onProgress }: PullOptions,
  connection: Pick<Connection, 'retryStrategy' | 'timeouts'> = {},
): Promise<AwsInventoryData> {
  if (endpoint !== undefined && !isSafeAddress(endpoint)) {
    throw new CloudError(
      'wrong-configuration',
      `No AWS accounts were pulled: the address ${JSON.stringify(endpoint)} is neither one of AWS over https nor one on this machine.`,
      'Correct the address of AWS Organizations that is set, or remove it.',
    );
  }
  // As everywhere in AWS's tools, an empty name is none.
  const name = [profile, process.env.AWS_PROFILE].find((each) => each !== undefined && each !== '');
  try {
    return await untilAborted(signal, async () => {
      const { connectOrganizations } = loadAws();
      const api = await connectOrganizations({ ...connection, profile, endpoint, signal });
      try {
        if (api.missingProfile !== undefined) {
          throw new AwsFailed(missingProfile(api.missingProfile));
        }
        return await readOrganization(api, name, onProgress);
      } finally {
        api.close();
      }
    });
  } catch (error) {
    throw toCloudError(
      error instanceof AwsFailed
        ? error.failure
        : explainAwsFailure(error, { action: 'configuration', profile: name }),
    );
  }
}

function toCloudError({ code, reason, advice }: CloudFailure): CloudError {
  return new CloudError(code, `No AWS accounts were pulled: ${reason}.`, advice);
}
