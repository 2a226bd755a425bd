import { parseQueueUrl } from './queueUrl';

/** Whether two URLs name the same queue: one is reached at several addresses of SQS, and a slash at the end means nothing. */
export function isSameQueue(one: string, other: string): boolean {
  const [first, second] = [parsed(one), parsed(other)];
  if (first === undefined || second === undefined) {
    return one === other;
  }
  return (
    first.region === second.region &&
    first.partition === second.partition &&
    first.awsAccountId === second.awsAccountId &&
    first.name === second.name
  );
}

function parsed(url: string): ReturnType<typeof parseQueueUrl> {
  return parseQueueUrl(url.trim().replace(/\/+$/, ''));
}
