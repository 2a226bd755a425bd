import type { RoleArn } from '../roleArn';
import { accessOf, type Access } from './accessOf';
import { isSo } from './certainty';
import { conditionHolds } from './conditionHolds';
import type { PolicyStatement } from './policyStatement';

/**
 * What the policy of a queue says of an action of the role on the queue. What it allows the AWS account of the role counts
 * where the queue is in another one, in which the policies of the role decide then; in its own it adds nothing to them.
 */
export function receiverAccess(
  statements: readonly PolicyStatement[] | undefined,
  action: string,
  role: { readonly text: string; readonly arn: RoleArn },
  queue: { readonly awsAccountId: string; readonly arn: string },
): Access {
  const { awsAccountId, partition } = role.arn;
  const meant = new Set([role.text, '*']);
  const ofAccount = new Set([awsAccountId, `arn:${partition}:iam::${awsAccountId}:root`]);
  const isElsewhere = queue.awsAccountId !== awsAccountId;
  return statements === undefined
    ? 'unknown'
    : accessOf(statements, {
        isMeant: ({ kind, value }) =>
          isSo(kind === 'AWS' && (meant.has(value) || (isElsewhere && ofAccount.has(value)))),
        action,
        resource: queue.arn,
        holds: (condition) =>
          condition.key.toLowerCase() === 'aws:securetransport'
            ? conditionHolds(condition, 'true')
            : 'unknown',
      });
}
