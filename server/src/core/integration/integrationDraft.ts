import { isAwsAccountId } from '../mapping/awsAccountId';
import { fittingName } from '../text/fitting';
import { quote } from '../text/quote';
import { awsAccountFaults } from './awsAccountFaults';
import { parseExternalId } from './externalId';
import { externalIdFaults } from './externalIdFaults';
import type { FieldFault } from './fieldFault';
import { hasErrors } from './hasErrors';
import { integrationNameFaults } from './integrationNameFaults';
import { isSameQueue } from './isSameQueue';
import { queueUrlFaults } from './queueUrlFaults';
import { parseRoleArn, type RoleArn } from './roleArn';
import { roleArnFaults } from './roleArnFaults';

/** The values of an integration with CloudTrail that is to be created, as far as they were given. */
export interface IntegrationDraft {
  readonly name?: string | undefined;
  /** An AWS account ID or an alias; may be empty. */
  readonly awsAccount?: string | undefined;
  readonly externalId?: string | undefined;
  /** Whether the external ID was made just now, so that the trust policy of the role has still to be given it. */
  readonly isTrustPolicyPending?: boolean;
  readonly roleArn?: string | undefined;
  readonly queueUrl?: string | undefined;
}

export type DraftField = 'name' | 'awsAccount' | 'externalId' | 'roleArn' | 'queueUrl';

/** What the values have to agree with. */
export interface DraftContext {
  /** The one in use: the first part of its address. */
  readonly laceworkAccount: string;
  /** Those that Lacework has already; the queue of those with CloudTrail alone. */
  readonly integrations: readonly { readonly name: string; readonly queueUrl?: string | undefined }[];
}

/**
 * The fields in the order of the console's form. An external ID names an AWS account by its 12 digits: where only the
 * role says them, because there is an alias or nothing, the role comes before the external ID.
 */
export function draftFields({ awsAccount }: IntegrationDraft): readonly DraftField[] {
  return awsAccount === undefined || isAwsAccountId(awsAccount)
    ? ['name', 'awsAccount', 'externalId', 'roleArn', 'queueUrl']
    : ['name', 'awsAccount', 'roleArn', 'externalId', 'queueUrl'];
}

/** The first field that is still to be given, or has to be given anew. */
export function unsoundField(draft: IntegrationDraft, context: DraftContext): DraftField | undefined {
  return draftFields(draft).find((field) => {
    const value = draft[field];
    return (
      value === undefined ||
      (field === 'externalId' && draft.isTrustPolicyPending === true) ||
      hasErrors(draftFaults(field, value, draft, context))
    );
  });
}

/** The AWS account of the role, which the external ID has to name; nothing where it is not known yet. */
export function awsAccountOfDraft({ roleArn = '', awsAccount = '' }: IntegrationDraft): string | undefined {
  return parseRoleArn(roleArn)?.awsAccountId ?? (isAwsAccountId(awsAccount) ? awsAccount : undefined);
}

/** What is wrong with a value of a field beside the other values of a draft. */
export function draftFaults(
  field: DraftField,
  value: string,
  draft: IntegrationDraft,
  { laceworkAccount, integrations }: DraftContext,
): FieldFault[] {
  const role = parseRoleArn(draft.roleArn ?? '');
  switch (field) {
    case 'name':
      return nameFaults(value, integrations);
    case 'awsAccount':
      return awsAccountFaults(value, role);
    case 'externalId':
      return externalIdFaults(value, { laceworkAccount, awsAccountId: awsAccountOfDraft(draft) });
    case 'roleArn':
      return [...roleArnFaults(value), ...roleConflicts(parseRoleArn(value), draft)];
    case 'queueUrl':
      return [...queueUrlFaults(value, role), ...takenQueueFaults(value, integrations)];
  }
}

/** The console wants unique names; here a second integration of a name is never created, so that none comes twice. */
function nameFaults(name: string, integrations: DraftContext['integrations']): FieldFault[] {
  const names = integrations.map((each) => each.name);
  const faults = integrationNameFaults(name, names);
  return names.includes(name) ? faults.map((fault) => ({ ...fault, severity: 'error' })) : faults;
}

function takenQueueFaults(queueUrl: string, integrations: DraftContext['integrations']): FieldFault[] {
  const other = integrations.find((each) => isSameQueue(each.queueUrl ?? '', queueUrl));
  return other === undefined
    ? []
    : [
        {
          severity: 'error',
          message: fittingName(
            (longest) =>
              `${quote(other.name, longest)} has this queue: two integrations would take each other's messages. Push the mapping to that one.`,
          ),
        },
      ];
}

/** Warnings: it may be the other value that is wrong, and that one is asked for again. */
function roleConflicts(role: RoleArn | undefined, { awsAccount = '', externalId = '' }: IntegrationDraft) {
  const named = parseExternalId(externalId)?.awsAccountId;
  const conflicts: FieldFault[] = [];
  if (role !== undefined && named !== undefined && named !== role.awsAccountId) {
    conflicts.push({
      severity: 'warning',
      message: `"${role.awsAccountId}" is the role's AWS account, but the external ID names ${named}: with this role you need another external ID.`,
    });
  } else if (role !== undefined && isAwsAccountId(awsAccount) && awsAccount !== role.awsAccountId) {
    conflicts.push({
      severity: 'warning',
      message: `"${role.awsAccountId}" is the role's AWS account, ${awsAccount} the Account ID: one of the two may be wrong. Compare them.`,
    });
  }
  return conflicts;
}
