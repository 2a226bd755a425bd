import { quote } from '../../text/quote';
import type { QueueUrl } from '../queueUrl';
import type { EncryptionKey } from './encryptionKey';
import type { PermissionDecision } from './permissionDecision';
import type { PrerequisiteFinding } from './prerequisiteFinding';

const subject = 'Encryption';

/** Whether what reads the queue, and what sends to it, can do so by the way in which it is encrypted. */
export function encryptionFinding(
  key: EncryptionKey,
  { name }: QueueUrl,
  decrypt: PermissionDecision,
): PrerequisiteFinding {
  const queue = quote(name, 24);
  if (key.kind === 'none') {
    return {
      severity: 'ok',
      subject,
      message: `${queue} has no key of KMS, so that the role needs no kms:Decrypt for it.`,
      advice: '',
    };
  }
  const senders =
    'The policy of the key has to let the service that sends (sns.amazonaws.com or s3.amazonaws.com) call kms:GenerateDataKey* and kms:Decrypt, which was not checked.';
  if (key.kind === 'aws-managed') {
    return {
      severity: 'error',
      subject,
      message: `${queue} is encrypted with alias/aws/sqs, whose policy lets neither SNS nor S3 send: nothing arrives. Use a key of yours.`,
      advice: `Encrypt the queue with a key of your own in KMS, or with keys of SQS (SSE-SQS). ${senders}`,
    };
  }
  const advice = `Allow the role kms:Decrypt for ${quote(key.arn ?? key.shown, 2048)}. ${senders}`;
  switch (decrypt) {
    case 'allowed':
      return {
        severity: 'ok',
        subject,
        message: `${queue} is encrypted with a key of KMS, for which the policies of the role allow kms:Decrypt.`,
        advice: senders,
      };
    case 'denied':
      return {
        severity: 'error',
        subject,
        message: `${queue} is encrypted, and a policy denies the role kms:Decrypt for the key: Lacework reads no message. Allow it.`,
        advice,
      };
    case 'not-allowed':
      return {
        severity: 'warning',
        subject,
        message: `${queue} is encrypted, and no policy of the role allows kms:Decrypt: it reads nothing unless the key's policy does.`,
        advice,
      };
    case 'unknown':
      return {
        severity: 'unchecked',
        subject,
        message: `${queue} is encrypted with a key of KMS: the role needs kms:Decrypt for it, which was not checked.`,
        advice,
      };
  }
}
