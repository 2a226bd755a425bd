import { printQueueArn } from '../queueArn';
import { parseQueueUrl } from '../queueUrl';
import { parseRoleArn } from '../roleArn';
import { fieldFindings } from './fieldFindings';
import { neededPermissions } from './neededPermissions';
import { parsePolicy } from './parsePolicy';
import { decisionOn } from './permissionDecision';
import { permissionFindings, uncheckedBucket, uncheckedPermissions } from './permissionFindings';
import type { PrerequisiteFacts, PrerequisiteQuestion } from './prerequisiteFacts';
import type { PrerequisiteFinding } from './prerequisiteFinding';
import { queueFindings } from './queueFindings';
import type { PermissionContext } from './roleDecision';
import { roleFindings } from './roleFindings';

/**
 * What would keep an integration of CloudTrail from working on the side of AWS, and what is as it has to be. What AWS did
 * not tell is `unchecked`, never wrong.
 *
 * @returns nothing where the role or the queue is not named as AWS names it
 */
export function checkPrerequisites(
  question: PrerequisiteQuestion,
  facts: PrerequisiteFacts,
): PrerequisiteFinding[] {
  const role = parseRoleArn(question.roleArn);
  const queueUrl = parseQueueUrl(question.queueUrl);
  if (role === undefined || queueUrl === undefined) {
    return [];
  }
  const queue = { ...queueUrl, arn: printQueueArn(queueUrl) };
  const queuePolicy = queuePolicyOf(facts);
  const decrypt =
    facts.permissions.kind === 'told' ? decisionOn('kms:Decrypt', facts.permissions.value) : 'unknown';
  return [
    ...fieldFindings(question, role),
    ...roleFindings(question, role, facts),
    ...queueFindings(queue, facts, queuePolicy, decrypt),
    ...ofPermissions(facts, { role: { text: question.roleArn, arn: role }, queue, queuePolicy }),
  ];
}

/** A queue that has no policy has one without statements. */
function queuePolicyOf({ queue }: PrerequisiteFacts): PermissionContext['queuePolicy'] {
  if (queue.kind !== 'told') {
    return undefined;
  }
  const { Policy: policy = '' } = queue.value;
  return policy === '' ? [] : parsePolicy(policy);
}

/** Nothing of a role that is not there. */
function ofPermissions(
  { permissions }: PrerequisiteFacts,
  context: PermissionContext,
): PrerequisiteFinding[] {
  switch (permissions.kind) {
    case 'missing':
      return [];
    case 'unchecked':
      return [
        uncheckedPermissions(
          neededPermissions.map(({ action }) => action),
          permissions,
        ),
        uncheckedBucket,
      ];
    case 'told':
      return [...permissionFindings(permissions.value, context), uncheckedBucket];
  }
}
