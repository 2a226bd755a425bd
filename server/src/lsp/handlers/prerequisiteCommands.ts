import { CloudError } from '../../cloud/cloudError';
import type { PrerequisiteQuestion } from '../../core/integration/prerequisites/prerequisiteFacts';
import { questionFault } from '../../core/integration/prerequisites/questionFault';
import { propertyOf } from '../propertyOf';
import type { PrerequisitesReport } from '../protocol';
import type { Session } from '../session';
import { chosenProfile } from './chosenProfile';
import { cloudRefusal } from './cloudRefusal';
import { commandProgress } from './commandProgress';
import type { CommandCall } from './executeCommand';
import { refusal } from './refusal';

/** Checks the AWS side of an integration; see `serverCommands`. */
export async function checkAwsPrerequisites(
  session: Session,
  call: CommandCall,
): Promise<PrerequisitesReport> {
  const question = questionIn(call.argument);
  const profile = chosenProfile(session, call.argument);
  const { progress, signal } = await commandProgress(session, call);
  progress.begin('AWS', undefined, 'asking for credentials', true);
  try {
    return await session.aws.checkPrerequisites({
      question,
      ...(profile !== undefined && { profile }),
      signal,
      onProgress: (step) => progress.report(step),
    });
  } catch (error) {
    throw error instanceof CloudError ? cloudRefusal(error) : error;
  } finally {
    progress.done();
  }
}

function questionIn(argument: unknown): PrerequisiteQuestion {
  const key = (name: keyof PrerequisiteQuestion) => propertyOf(argument, name);
  const [roleArn, queueUrl, externalId] = [key('roleArn'), key('queueUrl'), key('externalId')];
  if (typeof roleArn !== 'string' || typeof queueUrl !== 'string') {
    throw refusal('The ARN of a role and the URL of a queue are needed.');
  }
  const question = { roleArn, queueUrl, ...(typeof externalId === 'string' && { externalId }) };
  const wrong = questionFault(question);
  if (wrong !== undefined) {
    throw refusal(wrong.fault.message);
  }
  return question;
}
