import type { QueueUrl } from '../queueUrl';

/** How the messages of a queue are encrypted. */
export type EncryptionKey =
  | { readonly kind: 'none' }
  /** AWS's own key for SQS in KMS, whose policy cannot be changed. */
  | { readonly kind: 'aws-managed' }
  | { readonly kind: 'customer'; readonly shown: string; readonly arn: string | undefined };

/**
 * The key that the attribute `KmsMasterKeyId` of a queue names: by ID, ARN, alias, or the ARN of an alias (SQS API,
 * `SetQueueAttributes`). Of an alias the key is not known.
 */
export function encryptionKey(
  keyId: string | undefined,
  { partition, region, awsAccountId }: QueueUrl,
): EncryptionKey {
  if (keyId === undefined || keyId === '') {
    return { kind: 'none' };
  }
  if (/(?:^|:)alias\/aws\/sqs$/.test(keyId)) {
    return { kind: 'aws-managed' };
  }
  const isArn = /^arn:[^:]+:kms:[^:]+:\d{12}:key\/[^:/]+$/.test(keyId);
  const isId = /^(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(keyId);
  const arn = isArn
    ? keyId
    : isId
      ? `arn:${partition}:kms:${region}:${awsAccountId}:key/${keyId}`
      : undefined;
  return { kind: 'customer', shown: keyId, arn };
}
