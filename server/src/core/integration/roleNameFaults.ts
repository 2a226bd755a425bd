import { quote } from '../text/quote';
import type { FieldFault } from './fieldFault';
import { pasted } from './pasted';
import { parseRoleArn } from './roleArn';
import { roleArnFaults } from './roleArnFaults';

/**
 * What is wrong with a text as the name of the role that gets an external ID, as tools of AWS take it. Its ARN is
 * taken for it.
 *
 * @param awsAccountId the AWS account that the external ID names
 */
export function roleNameFaults(text: string, awsAccountId: string): FieldFault[] {
  const { bare, faults } = pasted(text, 'Role');
  const fault = faultOf(bare, awsAccountId);
  return fault === undefined ? [...faults] : [...faults, fault];
}

function faultOf(text: string, awsAccountId: string): FieldFault | undefined {
  if (text === '') {
    return {
      severity: 'error',
      message: '"Role" is empty: the line would change no role. Write its name or ARN.',
    };
  }
  if (!/^arn:/i.test(text)) {
    return /^[\w+=,.@-]{1,64}$/.test(text)
      ? undefined
      : {
          severity: 'error',
          message: `${quote(text, 24)} cannot name a role: names have 1 to 64 letters, digits and _ + = , . @ -. Copy it from IAM.`,
        };
  }
  const role = parseRoleArn(text);
  if (role === undefined) {
    return roleArnFaults(text)[0];
  }
  if (role.awsAccountId !== awsAccountId) {
    return {
      severity: 'error',
      message: `"${role.awsAccountId}" is the role's AWS account, ${awsAccountId} the external ID's: they have to be one. Generate another.`,
    };
  }
  return {
    severity: 'error',
    message: `${quote(text, 40)} is an ARN: the AWS CLI takes the name of the role alone. Write "${role.name}".`,
    fix: { value: role.name, isCertain: true },
  };
}
