import { quote } from '../../text/quote';
import type { QueueUrl } from '../queueUrl';
import { encryptionFinding } from './encryptionFinding';
import { encryptionKey } from './encryptionKey';
import { fittingReason } from './fittingReason';
import type { PermissionDecision } from './permissionDecision';
import type { PolicyStatement } from './policyStatement';
import type { PrerequisiteFacts } from './prerequisiteFacts';
import type { PrerequisiteFinding } from './prerequisiteFinding';
import { senderFindings } from './senderFindings';

const subject = 'Queue';

/** Whether the queue is there, whether its key can be used, and whether messages come to it. */
export function queueFindings(
  queue: QueueUrl & { readonly arn: string },
  { queue: told }: Pick<PrerequisiteFacts, 'queue'>,
  policy: readonly PolicyStatement[] | undefined,
  decrypt: PermissionDecision,
): PrerequisiteFinding[] {
  const { name, region, awsAccountId } = queue;
  if (told.kind === 'missing') {
    return [
      {
        severity: 'error',
        subject,
        message: `${quote(name, 24)} is no queue in ${region} of AWS account ${awsAccountId}: nothing arrives. Correct the URL.`,
        advice: 'Look for the queue in SQS, in this region. Upper and lower case count in its name.',
      },
    ];
  }
  if (told.kind === 'unchecked') {
    return [
      {
        severity: 'unchecked',
        subject,
        message: fittingReason(`${quote(name, 24)} was not checked, nor its policy: `, told.reason),
        advice: told.advice,
      },
    ];
  }
  const key = encryptionKey(told.value.KmsMasterKeyId, queue);
  return [
    {
      severity: 'ok',
      subject,
      message: `${quote(name, 40)} is a queue in ${region}, AWS account ${awsAccountId}.`,
      advice: '',
    },
    encryptionFinding(key, queue, decrypt),
    ...senderFindings(policy, queue),
  ];
}
