import { checkPrerequisites } from '../../core/integration/prerequisites/checkPrerequisites';
import type { PrerequisiteFinding } from '../../core/integration/prerequisites/prerequisiteFinding';
import type { PrerequisiteQuestion } from '../../core/integration/prerequisites/prerequisiteFacts';
import { questionFault } from '../../core/integration/prerequisites/questionFault';
import { parseQueueUrl } from '../../core/integration/queueUrl';
import { parseRoleArn } from '../../core/integration/roleArn';
import { CloudError } from '../cloudError';
import type { CloudFailure } from '../cloudFailure';
import { AwsFailed } from './awsFailed';
import { explainAwsFailure, missingProfile } from './explainAwsFailure';
import { loadAwsPrerequisites } from './loadAwsPrerequisites';
import { PrerequisitesReading } from './prerequisitesReading';
import type { Connection } from './sdk/awsClients';
import { untilAborted } from './untilAborted';

export interface PrerequisiteOptions {
  readonly question: PrerequisiteQuestion;
  /** A profile of the AWS configuration; without it the environment decides, as everywhere in AWS's tools. */
  readonly profile?: string;
  readonly signal?: AbortSignal;
  /** Is told what is done next, as a phrase. */
  readonly onProgress?: (step: string) => void;
}

/** What was found, and with what. */
export interface PrerequisiteReport {
  /** The AWS account that was asked, where it is known. */
  readonly awsAccountId?: string;
  readonly findings: readonly PrerequisiteFinding[];
}

/**
 * Asks AWS for the role and the queue of an integration, and says what would keep Lacework from using them. Nothing is
 * changed. Signed calls go to AWS's own addresses or to those that the environment or the profile sets, never to one that
 * the URL of the queue makes up.
 *
 * @param connection For tests: how to repeat calls, and how long to wait.
 * @throws CloudError, and nothing else, where neither the role nor the queue could be asked for.
 */
export async function checkAwsPrerequisites(
  { question, profile, signal, onProgress }: PrerequisiteOptions,
  connection: Pick<Connection, 'retryStrategy' | 'timeouts'> = {},
): Promise<PrerequisiteReport> {
  const role = parseRoleArn(question.roleArn);
  const queue = parseQueueUrl(question.queueUrl);
  const wrong = questionFault(question);
  if (role === undefined || queue === undefined || wrong !== undefined) {
    throw toCloudError({
      code: 'wrong-configuration',
      reason: 'the role or the queue is none',
      advice: wrong?.fault.message ?? '',
    });
  }
  // As everywhere in AWS's tools, an empty name is none.
  const name = [profile, process.env.AWS_PROFILE].find((each) => each !== undefined && each !== '');
  try {
    return await untilAborted(signal, async () => {
      const { connectPrerequisites } = loadAwsPrerequisites();
      const api = await connectPrerequisites({ ...connection, profile, signal }, queue.region);
      try {
        if (api.missingProfile !== undefined) {
          throw new AwsFailed(missingProfile(api.missingProfile));
        }
        const targets = { question, role, queue };
        const facts = await new PrerequisitesReading(api, targets, name, onProgress ?? ignore).facts();
        const { awsAccountId } = facts;
        return {
          ...(awsAccountId !== undefined && { awsAccountId }),
          findings: checkPrerequisites(question, facts),
        };
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

function ignore(): void {
  // Nobody wants to know.
}

function toCloudError({ code, reason, advice }: CloudFailure): CloudError {
  return new CloudError(code, `The AWS side was not checked: ${reason}.`, advice);
}
