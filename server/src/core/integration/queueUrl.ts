import { isAwsAccountId } from '../mapping/awsAccountId';
import { partitionOfRegion, partitions, type Partition } from './partitions';

/** Which of its addresses an SQS queue is reached at. `legacy` is `<region>.queue.amazonaws.com`. */
export type QueueHostForm = 'standard' | 'fips' | 'dual-stack' | 'fips-dual-stack' | 'legacy';

export interface QueueHost {
  readonly region: string;
  /** Of the region: `aws`, `aws-cn`. */
  readonly partition: string;
  readonly form: QueueHostForm;
}

/** The parts of the URL of an SQS queue. */
export interface QueueUrl extends QueueHost {
  readonly awsAccountId: string;
  /** Upper and lower case count; a FIFO queue's ends in `.fifo`. */
  readonly name: string;
}

/** Whether this can be the name of a queue (SQS API, `CreateQueue`): 80 characters, the end `.fifo` among them. */
export function isQueueName(name: string): boolean {
  return name.length <= 80 && /^[A-Za-z0-9_-]+(?:\.fifo)?$/.test(name);
}

export function isFifo(queueName: string): boolean {
  return queueName.endsWith('.fifo');
}

/** Reads the URL of a queue, `https://sqs.<region>.<suffix>/<AWS account>/<name>`; nothing for any other text. */
export function parseQueueUrl(text: string): QueueUrl | undefined {
  const [, hostText = '', awsAccountId = '', name = ''] =
    /^https?:\/\/([^/?#@:]+)\/([^/?#]+)\/([^/?#]+)$/i.exec(text) ?? [];
  const host = queueHostOf(hostText);
  return host !== undefined && isAwsAccountId(awsAccountId) && isQueueName(name)
    ? { ...host, awsAccountId, name }
    : undefined;
}

export function printQueueUrl(host: string, awsAccountId: string, name: string): string {
  return `https://${host}/${awsAccountId}/${name}`;
}

/** The address that AWS documents first for SQS in a region. */
export function standardHost(region: string): string | undefined {
  const partition = partitionOfRegion(region);
  return partition && `sqs.${region}.${partition.suffix}`;
}

/** What a host says of the queues behind it; nothing where it is none that AWS documents for SQS. */
export function queueHostOf(host: string): QueueHost | undefined {
  const name = host.toLowerCase();
  if (name === 'queue.amazonaws.com') {
    return { region: 'us-east-1', partition: 'aws', form: 'legacy' };
  }
  for (const partition of partitions) {
    const found = hostWithin(name, partition);
    if (found !== undefined && partitionOfRegion(found.region) === partition) {
      return found;
    }
  }
  return undefined;
}

function hostWithin(
  host: string,
  { id: partition, suffix, dualStackSuffix }: Partition,
): QueueHost | undefined {
  const forms: readonly (readonly [form: QueueHostForm, before: string, behind: string])[] = [
    ['standard', 'sqs.', `.${suffix}`],
    ['fips', 'sqs-fips.', `.${suffix}`],
    ['dual-stack', 'sqs.', `.${dualStackSuffix}`],
    ['fips-dual-stack', 'sqs-fips.', `.${dualStackSuffix}`],
    ['legacy', '', `.queue.${suffix}`],
  ];
  for (const [form, before, behind] of forms) {
    const region = host.slice(before.length, -behind.length);
    if (host.startsWith(before) && host.endsWith(behind) && /^[a-z0-9-]+$/.test(region)) {
      return { region, partition, form };
    }
  }
  return undefined;
}
