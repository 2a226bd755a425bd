import { queueUrlFaults } from '../../../server/src/core/integration/queueUrlFaults';
import { id, queue, role, type FaultRow } from './faultRow';

/** Mistakes in the queue's URL. */
export const queueRows: readonly FaultRow[] = [
  {
    name: '86 ARN of the queue',
    faults: queueUrlFaults(`arn:aws:sqs:eu-central-1:${id}:lacework-queue`),
    expected: [['error', /is the ARN of a queue/]],
    fix: queue,
  },
  {
    name: '86 ARN of a queue in China',
    faults: queueUrlFaults(`arn:aws-cn:sqs:cn-north-1:${id}:lacework-queue`),
    expected: [['error', /is the ARN of a queue/]],
    fix: `https://sqs.cn-north-1.amazonaws.com.cn/${id}/lacework-queue`,
  },
  {
    name: '86 ARN of a topic',
    faults: queueUrlFaults(`arn:aws:sns:eu-central-1:${id}:lacework-topic`),
    expected: [['error', /is an ARN of "sns", not of SQS/]],
  },
  {
    name: '86 ARN that belongs to no queue',
    faults: queueUrlFaults('arn:aws:sqs:eu-central-1:2109:lacework-queue'),
    expected: [['error', /is the ARN of a queue/]],
  },
  {
    name: '87 name of the queue',
    faults: queueUrlFaults('lacework-queue'),
    expected: [['error', /is the name of a queue/]],
  },
  { name: '87 no queue', faults: queueUrlFaults(''), expected: [['error', /is empty/]] },
  {
    name: '87 page of the console',
    faults: queueUrlFaults(
      `https://eu-central-1.console.aws.amazon.com/sqs/v3/home?region=eu-central-1#/queues/${encodeURIComponent(queue)}`,
    ),
    expected: [['error', /is a page of the AWS console/]],
    fix: queue,
  },
  {
    name: '87 page of the console without a queue',
    faults: queueUrlFaults(
      'https://eu-central-1.console.aws.amazon.com/sqs/v3/home#/queues/https%3A%2F%2Fx%E0',
    ),
    expected: [['error', /is a page of the AWS console/]],
  },
  {
    name: '87 no scheme',
    faults: queueUrlFaults(queue.replace('https://', '')),
    expected: [['error', /without https:\/\//]],
    fix: queue,
  },
  {
    name: '87 another scheme',
    faults: queueUrlFaults(queue.replace('https', 'ftp')),
    expected: [['error', /is no URL/]],
  },
  {
    name: '87 address of another service',
    faults: queueUrlFaults(`https://sns.eu-central-1.amazonaws.com/${id}/lacework-topic`),
    expected: [['error', /is an address of "sns", not of SQS/]],
  },
  {
    name: '87 address that is none of AWS',
    faults: queueUrlFaults(`https://queues.acme.example/${id}/lacework-queue`),
    expected: [['warning', /no address that AWS documents/]],
  },
  {
    name: '87 password in the URL',
    faults: queueUrlFaults(`https://alice:hunter2@sqs.eu-central-1.amazonaws.com/${id}/lacework-queue`),
    expected: [['error', /^"SQS queue URL" has a user name or a password/]],
  },
  {
    name: '88 http',
    faults: queueUrlFaults(queue.replace('https', 'http')),
    expected: [['warning', /is not encrypted/]],
    fix: queue,
  },
  {
    name: '89 FIFO queue',
    faults: queueUrlFaults(`${queue}.fifo`),
    expected: [['warning', /is a FIFO queue/]],
  },
  {
    name: '90 account of 10 digits in the queue’s URL',
    faults: queueUrlFaults('https://sqs.eu-central-1.amazonaws.com/2109876543/lacework-queue'),
    expected: [['error', /"2109876543" in the queue's URL/]],
  },
  {
    name: '90 name of 81 characters',
    faults: queueUrlFaults(`https://sqs.eu-central-1.amazonaws.com/${id}/${'q'.repeat(81)}`),
    expected: [['error', /cannot name a queue/]],
  },
  {
    name: '90 name with a dot',
    faults: queueUrlFaults(`https://sqs.eu-central-1.amazonaws.com/${id}/lacework.queue`),
    expected: [['error', /cannot name a queue/]],
  },
  {
    name: '90 path with more parts',
    faults: queueUrlFaults(`${queue}/more`),
    expected: [['error', /does not end in \/<AWS account>\/<name>/]],
  },
  {
    name: '91 queue in another account than the role',
    faults: queueUrlFaults(queue.replace(id, '320198765432'), role),
    expected: [['information', /the policy of the queue has to allow the role/]],
  },
  {
    name: '92 queue in another partition than the role',
    faults: queueUrlFaults(queue, { ...role, partition: 'aws-cn' }),
    expected: [['error', /"aws" is the queue's partition, and "aws-cn" the role's/]],
  },
  { name: '92 queue of the role’s own account', faults: queueUrlFaults(queue, role), expected: [] },
  {
    name: '93 unknown region',
    faults: queueUrlFaults(queue.replace('eu-central-1', 'eu-centrall-1')),
    expected: [['warning', /"eu-centrall-1" is no region known here; did you mean "eu-central-1"\?/]],
  },
  {
    name: '93 region far from all others',
    faults: queueUrlFaults(queue.replace('eu-central-1', 'antarctica-northwest-9')),
    expected: [['warning', /is no region known here: with a typing error/]],
  },
  {
    name: '94 old address of a region',
    faults: queueUrlFaults(`https://eu-central-1.queue.amazonaws.com/${id}/lacework-queue`),
    expected: [['information', /is an old address of SQS/]],
    fix: `~${queue}`,
  },
  {
    name: '94 old address without a region',
    faults: queueUrlFaults(`https://queue.amazonaws.com/${id}/lacework-queue`),
    expected: [['information', /Today it is "sqs\.us-east-1\.amazonaws\.com"/]],
    fix: `~https://sqs.us-east-1.amazonaws.com/${id}/lacework-queue`,
  },
  ...['sqs-fips.us-east-1.amazonaws.com', 'sqs.us-east-1.api.aws', 'sqs-fips.us-east-1.api.aws'].map(
    (host) => ({
      name: `94 ${host}`,
      faults: queueUrlFaults(`https://${host}/${id}/lacework-queue`, role),
      expected: [],
    }),
  ),
  {
    name: '95 trailing slash',
    faults: queueUrlFaults(`${queue}/`),
    expected: [['warning', /behind the name of the queue/]],
    fix: queue,
  },
  {
    name: '95 query',
    faults: queueUrlFaults(`${queue}?Action=ReceiveMessage`),
    expected: [['warning', /behind the name of the queue/]],
    fix: queue,
  },
  {
    name: '95a host with a port',
    faults: queueUrlFaults(`https://localhost:4566/${id}/lacework-queue`),
    expected: [['warning', /"localhost:4566" has a port/]],
  },
];
