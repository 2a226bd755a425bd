import type { PrerequisiteQuestion } from '../core/integration/prerequisites/prerequisiteFacts';
import { questionFault } from '../core/integration/prerequisites/questionFault';
import { oneOf } from './oneOf';
import type { OptionValues } from './options';
import { UsageError } from './usageError';
import { answerFormats, type AnswerFormat } from './whoamiOptions';

/** What `preflight` is asked to do. */
export interface PreflightOptions {
  readonly format: AnswerFormat;
  readonly question: PrerequisiteQuestion;
  readonly profile: string | undefined;
}

const optionOf = { roleArn: '--role-arn', queueUrl: '--queue-url' } as const;

/** @throws UsageError if a value is missing, or AWS cannot be asked with it. */
export function preflightOptions(values: OptionValues, args: readonly string[]): PreflightOptions {
  const [arg] = args;
  if (arg !== undefined) {
    throw new UsageError(`preflight takes options only, not "${arg}"`);
  }
  const { 'role-arn': roleArn, 'queue-url': queueUrl, 'external-id': externalId, profile } = values;
  if (roleArn === undefined || queueUrl === undefined) {
    throw new UsageError(`preflight needs ${roleArn === undefined ? '--role-arn' : '--queue-url'}`);
  }
  const question = { roleArn, queueUrl, externalId };
  const wrong = questionFault(question);
  if (wrong !== undefined) {
    const { message, fix } = wrong.fault;
    const meant = fix === undefined ? '' : ` Did you mean "${fix.value}"?`;
    throw new UsageError(`${optionOf[wrong.value]}: ${message}${meant}`);
  }
  const format = values.format === undefined ? 'text' : oneOf(answerFormats, values.format, 'format');
  return { format, question, profile };
}
