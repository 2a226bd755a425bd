import { fitting, nameLists } from '../../text/fitting';
import { quote } from '../../text/quote';
import { neededPermissions, type NeededPermission } from './neededPermissions';
import type { PermissionDecisions } from './permissionDecision';
import type { PrerequisiteFinding } from './prerequisiteFinding';
import { roleDecision, type PermissionContext } from './roleDecision';

const subject = 'Permissions';

/**
 * Whether the role has what it needs on the queue and beside it, by what IAM decided and by the policy of the queue. The
 * key of the queue is another finding's.
 */
export function permissionFindings(
  decisions: PermissionDecisions,
  context: PermissionContext,
): PrerequisiteFinding[] {
  const needed = neededPermissions
    .filter(({ on }) => on !== 'key')
    .map((each) => ({ ...each, decision: roleDecision(each, decisions, context) }));
  const lacking = needed.filter(({ decision }) => decision === 'not-allowed' || decision === 'denied');
  const unknown = needed.filter(({ decision }) => decision === 'unknown');
  const findings = [true, false].flatMap((isVital) => {
    const missing = lacking.filter((each) => each.isVital === isVital);
    return missing.length === 0 ? [] : [missingPermissions(missing, isVital, context)];
  });
  if (unknown.length > 0) {
    findings.push(uncheckedPermissions(unknown.map(({ action }) => action)));
  }
  if (findings.length === 0) {
    findings.push({
      severity: 'ok',
      subject,
      message: `${quote(context.role.arn.name, 24)} may receive and delete messages of the queue, and list what Lacework lists.`,
      advice: '',
    });
  }
  return findings;
}

function missingPermissions(
  missing: readonly NeededPermission[],
  isVital: boolean,
  { role, queue }: PermissionContext,
): PrerequisiteFinding {
  const follows = isVital
    ? 'denied to the role, so that Lacework learns of no log file. Allow it.'
    : "denied to the role, which Lacework's Terraform module allows. Allow it.";
  const onQueue = missing.some(({ on }) => on === 'queue') && queue.awsAccountId !== role.arn.awsAccountId;
  const also = onQueue
    ? ' The queue is in another AWS account, so its policy has to allow the role, too.'
    : '';
  return {
    severity: isVital ? 'error' : 'warning',
    subject,
    message: listing(missing, (names, verb) => `${names} ${verb} ${follows}`),
    advice: `Allow the role ${missing.map(({ action }) => action).join(', ')}. Where a policy, a permissions boundary or the organization denies it, that has to go.${also}`,
    remedy: policyAllowing(missing, queue.arn),
  };
}

/** @param why what kept them from being checked, and what to do; both follow where they were asked for and not decided */
export function uncheckedPermissions(
  actions: readonly string[],
  why = { reason: 'conditions of policies hang on what is not known here', advice: '' },
): PrerequisiteFinding {
  const missing = actions.map((action) => ({ action }));
  return {
    severity: 'unchecked',
    subject,
    message: listing(
      missing,
      (names, verb) =>
        `${names} ${verb.replace('is', 'was').replace('are', 'were')} not checked: ${why.reason}.`,
    ),
    advice: why.advice,
  };
}

/** What the role needs of the bucket, of which nothing here tells. */
export const uncheckedBucket: PrerequisiteFinding = {
  severity: 'unchecked',
  subject,
  message:
    '"s3:GetObject" and s3:ListBucket for the bucket with the logs were not checked: nothing here names the bucket.',
  advice:
    "Lacework's Terraform module allows the role s3:Get* on the objects and s3:ListBucket on the bucket, and kms:Decrypt where the objects are encrypted with a key of KMS.",
};

function listing(
  missing: readonly Pick<NeededPermission, 'action'>[],
  wordingOf: (names: string, verb: string) => string,
): string {
  const verb = missing.length === 1 ? 'is' : 'are';
  const lists = nameLists(missing.map(({ action }) => ({ name: action })));
  return fitting(lists.map((names) => wordingOf(names, verb)));
}

function policyAllowing(missing: readonly NeededPermission[], queueArn: string): string {
  const statements = (['queue', 'everything'] as const).flatMap((on) => {
    const actions = missing.filter((each) => each.on === on).map(({ action }) => action);
    const resource = on === 'queue' ? queueArn : '*';
    return actions.length === 0 ? [] : [{ Effect: 'Allow', Action: actions, Resource: resource }];
  });
  return `${JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2)}\n`;
}
