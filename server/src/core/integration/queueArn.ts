import { isAwsAccountId } from '../mapping/awsAccountId';
import { partitionOfRegion } from './partitions';
import { isQueueName, printQueueUrl, standardHost, type QueueUrl } from './queueUrl';

/** The URL of the queue that an ARN stands for, `arn:<partition>:sqs:<region>:<AWS account>:<name>`; else nothing. */
export function queueUrlOfArn(arn: string): string | undefined {
  const [, partition, region = '', account = '', name = ''] =
    /^arn:([^:]*):sqs:([a-z0-9-]+):([0-9]+):([^:]+)$/.exec(arn) ?? [];
  const host = standardHost(region);
  const isSound = partitionOfRegion(region)?.id === partition && isAwsAccountId(account) && isQueueName(name);
  return isSound && host !== undefined ? printQueueUrl(host, account, name) : undefined;
}

/** The ARN of the queue behind a URL, as policies name it. */
export function printQueueArn({ partition, region, awsAccountId, name }: QueueUrl): string {
  return `arn:${partition}:sqs:${region}:${awsAccountId}:${name}`;
}
