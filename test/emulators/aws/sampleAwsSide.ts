import type { EmulatedAws } from './emulatedAws';

const accountId = '109238475610';
const queueArn = `arn:aws:sqs:us-east-1:${accountId}:lacework-cloudtrail`;
const bucketArn = 'arn:aws:s3:::acme-organization-cloudtrail';

/** The values of the integration that the emulator of Lacework has. */
export const sampleQuestion = {
  roleArn: `arn:aws:iam::${accountId}:role/lacework-cloudtrail`,
  queueUrl: `https://sqs.us-east-1.amazonaws.com/${accountId}/lacework-cloudtrail`,
  externalId: 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=',
} as const;

/** The AWS side of the sample organization's integration, as Lacework's Terraform modules make it. Each call makes one. */
export function sampleAwsSide(): EmulatedAws {
  return {
    accountId,
    roles: [
      {
        name: 'lacework-cloudtrail',
        path: '/',
        trustPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::434813966438:role/lacework-platform' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'sts:ExternalId': sampleQuestion.externalId } },
            },
          ],
        },
        allowed: [
          ['sqs:GetQueueAttributes', queueArn],
          ['sqs:GetQueueUrl', queueArn],
          ['sqs:DeleteMessage', queueArn],
          ['sqs:ReceiveMessage', queueArn],
          ['s3:Get*', `${bucketArn}/*`],
          ['iam:ListAccountAliases', '*'],
          ['cloudtrail:DescribeTrails', '*'],
          ['sns:List*', '*'],
        ],
      },
    ],
    queues: [
      {
        url: sampleQuestion.queueUrl,
        region: 'us-east-1',
        attributes: {
          QueueArn: queueArn,
          SqsManagedSseEnabled: 'true',
          Policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'AllowTopic',
                Effect: 'Allow',
                Principal: '*',
                Action: 'SQS:SendMessage',
                Resource: queueArn,
                Condition: {
                  ArnEquals: { 'aws:SourceArn': `arn:aws:sns:us-east-1:${accountId}:lacework-cloudtrail` },
                },
              },
            ],
          }),
        },
      },
    ],
  };
}
