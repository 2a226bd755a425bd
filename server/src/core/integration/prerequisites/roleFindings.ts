import { quote } from '../../text/quote';
import type { RoleArn } from '../roleArn';
import { fittingReason } from './fittingReason';
import type { PrerequisiteFacts, PrerequisiteQuestion } from './prerequisiteFacts';
import type { PrerequisiteFinding } from './prerequisiteFinding';
import { trustPolicyFindings } from './trustPolicyFindings';

/** Whether the role is there, and whether it lets Lacework assume it. */
export function roleFindings(
  { roleArn, externalId }: PrerequisiteQuestion,
  role: RoleArn,
  { role: told, awsAccountId }: PrerequisiteFacts,
): PrerequisiteFinding[] {
  const subject = 'Role';
  const name = quote(role.name, 24);
  const asked = awsAccountId === undefined ? 'the AWS account of the profile' : `AWS account ${awsAccountId}`;
  const isElsewhere = awsAccountId !== undefined && awsAccountId !== role.awsAccountId;
  const advice = `Ask with a profile of AWS account ${role.awsAccountId}, which the ARN of the role names.`;
  if (told.kind === 'unchecked') {
    return [
      {
        severity: 'unchecked',
        subject,
        message: fittingReason(`${name} was not checked, nor its trust policy: `, told.reason),
        advice: told.advice,
      },
    ];
  }
  if (isElsewhere) {
    return [
      {
        severity: 'unchecked',
        subject,
        message: `${name} was not checked: the profile is of AWS account ${awsAccountId}, the role of ${role.awsAccountId}.`,
        advice,
      },
    ];
  }
  if (told.kind === 'missing') {
    return [
      awsAccountId === undefined
        ? {
            severity: 'unchecked',
            subject,
            message: `${name} is no role in ${asked}, which may be another than the role's: it was not checked.`,
            advice: `If the profile is of AWS account ${role.awsAccountId}, create the role. Else: ${advice}`,
          }
        : {
            severity: 'error',
            subject,
            message: `${name} is no role in ${asked}: Lacework cannot assume it. Create it, or correct the ARN.`,
            advice: 'Look for it on the page "Roles" of IAM. Upper and lower case count.',
          },
    ];
  }
  const { arn, trustPolicy } = told.value;
  const isSame = arn === undefined || arn === roleArn;
  return [
    isSame
      ? {
          severity: 'ok',
          subject,
          message: `${name} is a role in AWS account ${role.awsAccountId}.`,
          advice: '',
        }
      : {
          severity: 'error',
          subject,
          message: `${name} has another ARN in AWS, with another path or spelling: Lacework cannot assume this one. Correct it.`,
          advice: `Its ARN is ${arn}.`,
        },
    ...trustPolicyFindings(trustPolicy ?? '', role, externalId),
  ];
}
