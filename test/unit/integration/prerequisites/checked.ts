import { checkPrerequisites } from '../../../../server/src/core/integration/prerequisites/checkPrerequisites';
import type {
  PrerequisiteFacts,
  PrerequisiteQuestion,
} from '../../../../server/src/core/integration/prerequisites/prerequisiteFacts';
import type { PrerequisiteFinding } from '../../../../server/src/core/integration/prerequisites/prerequisiteFinding';
import { neededPermissions } from '../../../../server/src/core/integration/prerequisites/neededPermissions';
import type { PermissionDecision } from '../../../../server/src/core/integration/prerequisites/permissionDecision';
import { trustPolicy } from '../../../../server/src/core/integration/trustPolicy';

export const account = '109238475610';
export const externalId = `lweid:aws:v2:acme-main:${account}:x7Kp/2.Qa=`;
export const queueArn = `arn:aws:sqs:us-east-1:${account}:lacework-cloudtrail`;
export const roleArn = `arn:aws:iam::${account}:role/lacework-cloudtrail`;

export const question: PrerequisiteQuestion = {
  roleArn,
  queueUrl: `https://sqs.us-east-1.amazonaws.com/${account}/lacework-cloudtrail`,
  externalId,
};

/** What a sound queue's policy has. */
export const sending = {
  Effect: 'Allow',
  Principal: { Service: 'sns.amazonaws.com' },
  Action: 'SQS:SendMessage',
  Resource: queueArn,
  Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:us-east-1:${account}:trail` } },
};

export function policy(...statements: readonly unknown[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

export interface Side {
  readonly asked?: Partial<PrerequisiteQuestion>;
  readonly trust?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** All that is needed is allowed but for these. */
  readonly decisions?: Readonly<Record<string, PermissionDecision>>;
  readonly facts?: Partial<PrerequisiteFacts>;
}

/** What is found of a sound integration with these changes. */
export function checked({ asked, trust, attributes, decisions, facts }: Side): PrerequisiteFinding[] {
  const allowed = neededPermissions.map(({ action }) => [action, 'allowed'] as const);
  const decided = Object.entries({ ...Object.fromEntries(allowed), ...decisions });
  return checkPrerequisites(
    { ...question, ...asked },
    {
      awsAccountId: account,
      role: {
        kind: 'told',
        value: { arn: roleArn, trustPolicy: trust ?? JSON.stringify(trustPolicy(externalId)) },
      },
      queue: { kind: 'told', value: { QueueArn: queueArn, Policy: policy(sending), ...attributes } },
      permissions: {
        kind: 'told',
        value: new Map(decided.map(([action, decision]) => [action.toLowerCase(), decision])),
      },
      ...facts,
    },
  );
}
