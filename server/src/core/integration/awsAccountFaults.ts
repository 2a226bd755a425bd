import { isAwsAccountId } from '../mapping/awsAccountId';
import { awsAccountIdFaults } from './awsAccountIdFaults';
import { isAwsAccountAlias } from './awsAccountAlias';
import type { FieldFault } from './fieldFault';
import { pasted } from './pasted';
import type { RoleArn } from './roleArn';

/**
 * What is wrong with the field "Account ID" of an integration, which takes an AWS account ID or an alias, and may be
 * empty.
 *
 * @param role the role of the integration, where it is known
 */
export function awsAccountFaults(text: string, role?: RoleArn): FieldFault[] {
  const { bare, faults } = pasted(text, 'Account ID');
  if (bare === '' || isAliasNotId(bare)) {
    return [...faults];
  }
  if (isAwsAccountId(bare) && role !== undefined && bare !== role.awsAccountId) {
    const fault: FieldFault = {
      severity: 'warning',
      message: `"${bare}" is not the AWS account ${role.awsAccountId} that the role is in: one of the two may be wrong. Compare them.`,
      fix: { value: role.awsAccountId, isCertain: false },
    };
    return [...faults, fault];
  }
  return [...faults, ...awsAccountIdFaults(bare)];
}

/** Digits in the form of an alias are an ID with a typing error. */
function isAliasNotId(text: string): boolean {
  return isAwsAccountAlias(text) && !/^[0-9-]+$/.test(text);
}
