import type { QueueUrl } from '../queueUrl';
import type { RoleArn } from '../roleArn';
import type { Access } from './accessOf';
import type { NeededPermission } from './neededPermissions';
import { decisionOn, type PermissionDecision, type PermissionDecisions } from './permissionDecision';
import type { PolicyStatement } from './policyStatement';
import { receiverAccess } from './receiverAccess';

/** What is known of the queue for which the role needs permissions. */
export interface PermissionContext {
  readonly role: { readonly text: string; readonly arn: RoleArn };
  readonly queue: QueueUrl & { readonly arn: string };
  /** Of the policy of the queue; `undefined` where it is not known or not understood. */
  readonly queuePolicy: readonly PolicyStatement[] | undefined;
}

/**
 * Whether a role may do something, by its own policies and by that of the queue: in one AWS account either is enough, in two
 * it takes both (IAM User Guide, "Cross-account policy evaluation logic").
 */
export function roleDecision(
  { action, on }: NeededPermission,
  decisions: PermissionDecisions,
  { role, queue, queuePolicy }: PermissionContext,
): PermissionDecision {
  const own = decisionOn(action, decisions);
  if (on !== 'queue' || own === 'denied') {
    return own;
  }
  const ofQueue = receiverAccess(queuePolicy, action, role, queue);
  if (ofQueue === 'denied') {
    return 'denied';
  }
  return queue.awsAccountId === role.arn.awsAccountId ? either(own, ofQueue) : both(own, ofQueue);
}

function either(own: PermissionDecision, ofQueue: Access): PermissionDecision {
  if (own !== 'not-allowed' || ofQueue === 'none') {
    return own;
  }
  return ofQueue === 'allowed' ? 'allowed' : 'unknown';
}

function both(own: PermissionDecision, ofQueue: Access): PermissionDecision {
  if (own === 'not-allowed' || ofQueue === 'none') {
    return 'not-allowed';
  }
  return ofQueue === 'allowed' ? own : 'unknown';
}
