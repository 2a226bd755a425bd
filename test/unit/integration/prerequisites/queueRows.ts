import { account, policy, queueArn, roleArn, sending, type Side } from './checked';

const key = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const withPolicy = (...statements: readonly unknown[]): Side => ({
  attributes: { Policy: policy(...statements) },
});
const from = (value: unknown): Side =>
  withPolicy({ ...sending, Condition: { ArnLike: { 'aws:SourceArn': value } } });
const deny = { Effect: 'Deny', Principal: '*', Action: 'SQS:*', Resource: queueArn };
const secure = { ...deny, Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
const elsewhere = {
  asked: { queueUrl: 'https://sqs.us-east-1.amazonaws.com/210987654321/lacework-cloudtrail' },
};
const elsewhereArn = 'arn:aws:sqs:us-east-1:210987654321:lacework-cloudtrail';
const there = (...statements: readonly object[]): Side => ({
  ...elsewhere,
  ...withPolicy(...statements.map((each) => ({ ...each, Resource: elsewhereArn }))),
});
const receiving = { Effect: 'Allow', Principal: { AWS: roleArn }, Action: 'SQS:*', Resource: queueArn };
const denied = { 'sqs:ReceiveMessage': 'not-allowed' } as const;

/** What the AWS side is, and what is found that is not ok, but for the bucket. */
export type SideRow = readonly [what: string, side: Side, ...found: string[]];

export const queueRows: readonly SideRow[] = [
  ['a sound queue', {}],
  ['keys of SQS', { attributes: { SqsManagedSseEnabled: 'true' } }],
  ['a key of KMS that the role may use', { attributes: { KmsMasterKeyId: key } }],
  [
    'a key of KMS that no policy speaks of',
    { attributes: { KmsMasterKeyId: key }, decisions: { 'kms:Decrypt': 'not-allowed' } },
    'warning Encryption',
  ],
  [
    'a key of KMS that is denied',
    { attributes: { KmsMasterKeyId: key }, decisions: { 'kms:Decrypt': 'denied' } },
    'error Encryption',
  ],
  [
    'a key of KMS that was not asked for',
    { attributes: { KmsMasterKeyId: 'alias/trail' }, decisions: { 'kms:Decrypt': 'unknown' } },
    'unchecked Encryption',
  ],
  ['the key of AWS', { attributes: { KmsMasterKeyId: 'alias/aws/sqs' } }, 'error Encryption'],
  [
    'the key of AWS by its ARN',
    { attributes: { KmsMasterKeyId: `arn:aws:kms:us-east-1:${account}:alias/aws/sqs` } },
    'error Encryption',
  ],
  ['no policy', { attributes: { Policy: '' } }, 'error Queue policy'],
  ['a policy that is none', { attributes: { Policy: 'made up' } }, 'unchecked Queue policy'],
  [
    'S3 in place of SNS',
    withPolicy({
      ...sending,
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:trail' } },
    }),
  ],
  ['anybody with a source', withPolicy({ ...sending, Principal: '*' })],
  [
    'a service with the region in its name',
    withPolicy({ ...sending, Principal: { Service: 'sns.eu-south-1.amazonaws.com' } }),
  ],
  [
    'the account of the source',
    withPolicy({ ...sending, Condition: { StringEquals: { 'aws:SourceAccount': account } } }),
  ],
  ['sources with wildcards', from(['arn:aws:s3:::trail', 'arn:aws:sns:*:*:*'])],
  ['a source with a wildcard for the service', from('arn:aws:s*:us-east-1:*'), 'unchecked Queue policy'],
  [
    'a source that is neither',
    from('arn:aws:events:us-east-1:210987654321:rule/trail'),
    'warning Queue policy',
  ],
  [
    'anybody without a source',
    withPolicy({ ...sending, Principal: '*', Condition: undefined }),
    'warning Queue policy',
  ],
  [
    'the owner alone',
    withPolicy({ ...sending, Principal: { AWS: account }, Condition: undefined }),
    'error Queue policy',
  ],
  ['another action', withPolicy({ ...sending, Action: 'SQS:ReceiveMessage' }), 'error Queue policy'],
  ['another queue', withPolicy({ ...sending, Resource: `${queueArn}-2` }), 'error Queue policy'],
  ['a wildcard for the queue', withPolicy({ ...sending, Resource: 'arn:aws:sqs:*' })],
  [
    'another service',
    withPolicy({ ...sending, Principal: { Service: 'events.amazonaws.com' }, Condition: undefined }),
    'warning Queue policy',
  ],
  [
    'a form that is not understood',
    withPolicy({ ...sending, Principal: undefined, NotPrincipal: { AWS: '1' } }),
    'unchecked Queue policy',
  ],
  [
    'a condition that is not understood',
    withPolicy({ ...sending, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-ac3me5x7y9' } } }),
    'unchecked Queue policy',
  ],
  ['a demand for encryption on the way', withPolicy(sending, secure)],
  ['all denied', withPolicy(sending, deny), 'error Queue policy', 'error Permissions', 'warning Permissions'],
  [
    'all denied to one topic, perhaps this one',
    withPolicy(sending, {
      ...deny,
      Action: 'SQS:SendMessage',
      Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:210987654321:other' } },
    }),
    'unchecked Queue policy',
  ],
  ['a queue that is not there', { facts: { queue: { kind: 'missing' } } }, 'error Queue'],
  [
    'a queue of which nothing is told',
    { facts: { queue: { kind: 'unchecked', reason: 'AWS denied sqs:GetQueueAttributes', advice: 'Ask.' } } },
    'unchecked Queue',
  ],
  [
    'a FIFO queue',
    {
      asked: { queueUrl: `https://sqs.us-east-1.amazonaws.com/${account}/trail.fifo` },
      attributes: { Policy: policy({ ...sending, Resource: `arn:aws:sqs:us-east-1:${account}:trail.fifo` }) },
    },
    'warning Queue',
  ],
  [
    'a region with a typing error',
    {
      asked: { queueUrl: `https://sqs.us-eats-1.amazonaws.com/${account}/lacework-cloudtrail` },
      facts: { queue: { kind: 'unchecked', reason: 'no', advice: '' } },
    },
    'warning Queue',
    'unchecked Queue',
  ],
  ['a permission that no policy gives', { decisions: denied }, 'error Permissions'],
  [
    'a permission that a policy denies',
    { decisions: { 'sqs:DeleteMessage': 'denied' } },
    'error Permissions',
  ],
  [
    'a permission that is of less weight',
    { decisions: { 'sns:ListTopics': 'not-allowed' } },
    'warning Permissions',
  ],
  [
    'a permission that hangs on a condition',
    { decisions: { 'sqs:ReceiveMessage': 'unknown' } },
    'unchecked Permissions',
  ],
  ['a permission that the queue gives', { ...withPolicy(sending, receiving), decisions: denied }],
  [
    'a permission that the queue gives to the account',
    { ...withPolicy(sending, { ...receiving, Principal: { AWS: account } }), decisions: denied },
    'error Permissions',
  ],
  [
    'a permission that the queue denies',
    withPolicy(sending, { ...receiving, Effect: 'Deny', Action: 'SQS:DeleteMessage' }),
    'error Permissions',
  ],
  [
    'a permission that the queue perhaps gives',
    {
      ...withPolicy(sending, { ...receiving, Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.1' } } }),
      decisions: denied,
    },
    'unchecked Permissions',
  ],
  ['a queue elsewhere that lets the role in', there(sending, receiving), 'information Queue'],
  [
    'a queue elsewhere that lets the account in',
    there(sending, { ...receiving, Principal: { AWS: account } }),
    'information Queue',
  ],
  [
    'a queue elsewhere that does not',
    there(sending),
    'information Queue',
    'error Permissions',
    'warning Permissions',
  ],
  [
    'a queue elsewhere, and a role that may not',
    { ...there(sending, receiving), decisions: denied },
    'information Queue',
    'error Permissions',
  ],
  [
    'permissions that were not asked for',
    {
      facts: {
        permissions: { kind: 'unchecked', reason: 'AWS denied iam:SimulatePrincipalPolicy', advice: 'Ask.' },
      },
    },
    'unchecked Permissions',
  ],
  [
    'a role that is not there',
    { facts: { role: { kind: 'missing' }, permissions: { kind: 'missing' } } },
    'error Role',
  ],
  [
    'a role that is not in an account that is not known',
    { facts: { awsAccountId: undefined, role: { kind: 'missing' }, permissions: { kind: 'missing' } } },
    'unchecked Role',
  ],
  [
    'a role that is elsewhere',
    { facts: { awsAccountId: '210987654321', role: { kind: 'missing' }, permissions: { kind: 'missing' } } },
    'unchecked Role',
  ],
  [
    'a role of which nothing is told',
    { facts: { role: { kind: 'unchecked', reason: 'x'.repeat(200), advice: 'Ask.' } } },
    'unchecked Role',
  ],
  [
    'a role with another path',
    { asked: { roleArn: `arn:aws:iam::${account}:role/team/lacework-cloudtrail` } },
    'error Role',
  ],
  [
    'an external ID that is not documented',
    { asked: { externalId: '4CEBE3B' } },
    'warning External ID',
    'error External ID',
  ],
  [
    'an external ID of another account',
    { asked: { externalId: 'lweid:aws:v2:acme-main:210987654321:x7Kp/2.Qa=' } },
    'error External ID',
    'error External ID',
  ],
  ['no external ID', { asked: { externalId: undefined } }, 'unchecked External ID'],
  [
    'another partition',
    {
      asked: {
        roleArn: `arn:aws-cn:iam::${account}:role/lacework-cloudtrail`,
        queueUrl: `https://sqs.cn-north-1.amazonaws.com.cn/${account}/lacework-cloudtrail`,
      },
      facts: {
        role: { kind: 'told', value: { arn: undefined, trustPolicy: policy() } },
        queue: { kind: 'told', value: { Policy: policy({ ...sending, Resource: '*' }) } },
      },
    },
    'warning Role',
    'unchecked Trust policy',
  ],
];
