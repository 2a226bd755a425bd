import type { FieldFault } from '../fieldFault';
import { parseQueueUrl } from '../queueUrl';
import { queueUrlFaults } from '../queueUrlFaults';
import { parseRoleArn } from '../roleArn';
import { roleArnFaults } from '../roleArnFaults';
import type { PrerequisiteQuestion } from './prerequisiteFacts';

/** A value with which AWS cannot be asked, and why. */
export interface QuestionFault {
  readonly value: 'roleArn' | 'queueUrl';
  readonly fault: FieldFault;
}

/** What keeps AWS from being asked at all: no role, no queue, or two that are in different partitions. */
export function questionFault({ roleArn, queueUrl }: PrerequisiteQuestion): QuestionFault | undefined {
  const role = parseRoleArn(roleArn);
  if (role === undefined) {
    return worst('roleArn', roleArnFaults(roleArn));
  }
  const queue = parseQueueUrl(queueUrl);
  return queue?.partition === role.partition ? undefined : worst('queueUrl', queueUrlFaults(queueUrl, role));
}

function worst(value: QuestionFault['value'], faults: readonly FieldFault[]): QuestionFault {
  const fault = faults.find(({ severity }) => severity === 'error') ?? faults[0];
  return { value, fault: fault ?? { severity: 'error', message: `"${value}" cannot be asked for.` } };
}
