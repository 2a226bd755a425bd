import type { CloudFailure } from '../cloudFailure';

/** The least that checking the prerequisites of an integration needs, as an IAM policy to copy. */
export const prerequisitesPolicy = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['iam:GetRole', 'iam:SimulatePrincipalPolicy', 'sqs:GetQueueAttributes'],
        Resource: '*',
      },
    ],
  },
  undefined,
  2,
);

/** @param action with its service, as IAM names it: `iam:GetRole` */
export function prerequisitesDenied(action: string): CloudFailure {
  return {
    code: 'access-denied',
    reason: `AWS denied ${action}`,
    advice: `Whoever checks needs this IAM policy:\n${prerequisitesPolicy}`,
  };
}
