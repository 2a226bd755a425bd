import { externalIdFaults } from '../externalIdFaults';
import type { FieldFault } from '../fieldFault';
import { queueUrlFaults } from '../queueUrlFaults';
import type { RoleArn } from '../roleArn';
import { roleArnFaults } from '../roleArnFaults';
import type { PrerequisiteQuestion } from './prerequisiteFacts';
import type { PrerequisiteFinding, PrerequisiteSubject } from './prerequisiteFinding';

/** What the values themselves have wrong, before AWS is asked. */
export function fieldFindings(
  { roleArn, queueUrl, externalId }: PrerequisiteQuestion,
  role: RoleArn,
): PrerequisiteFinding[] {
  const of = (subject: PrerequisiteSubject, faults: readonly FieldFault[]) =>
    faults.map(({ severity, message, fix }) => ({
      severity,
      subject,
      message,
      advice: fix === undefined ? '' : `Perhaps meant: ${fix.value}`,
    }));
  return [
    ...of('Role', roleArnFaults(roleArn)),
    ...of('Queue', queueUrlFaults(queueUrl, role)),
    ...(externalId === undefined
      ? []
      : of('External ID', externalIdFaults(externalId, { awsAccountId: role.awsAccountId }))),
  ];
}
