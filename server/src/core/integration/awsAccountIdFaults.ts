import { isAwsAccountId } from '../mapping/awsAccountId';
import { meantAwsAccountId } from '../mapping/meantAwsAccountId';
import { accountOfArn } from '../mapping/accountOfArn';
import { accountOfLacework, sampleAwsAccountIds } from '../mapping/wellKnownAwsAccounts';
import { quote } from '../text/quote';
import type { FieldFault } from './fieldFault';
import { pasted } from './pasted';

/** What is wrong with a text as the 12-digit ID of the AWS account that is integrated. */
export function awsAccountIdFaults(text: string): FieldFault[] {
  const { bare, faults } = pasted(text, 'AWS account');
  const fault = isAwsAccountId(bare) ? ownershipFault(bare) : formFault(bare);
  return fault === undefined ? [...faults] : [...faults, fault];
}

/** What is wrong with an AWS account ID that has 12 digits: that it is nobody's, or not yours. */
export function ownershipFault(id: string): FieldFault | undefined {
  if (id === accountOfLacework) {
    return {
      severity: 'error',
      message: `"${id}" is the AWS account of Lacework itself: it is not yours to integrate. Enter your own AWS account.`,
    };
  }
  return sampleAwsAccountIds.has(id)
    ? {
        severity: 'warning',
        message: `"${id}" is a sample that documentation uses: nothing of yours would be integrated. Enter your own ID.`,
      }
    : undefined;
}

function formFault(bare: string): FieldFault {
  if (bare === '') {
    return { severity: 'error', message: '"AWS account" is empty. Enter the 12 digits of its ID.' };
  }
  const meant = bare.startsWith('arn:') ? accountOfArn(bare) : meantAwsAccountId(bare);
  const digits = /^[0-9]+$/.test(bare) ? `has ${bare.length} digits` : 'is not an AWS account ID';
  return {
    severity: 'error',
    message: `${quote(bare, 30)} ${digits}: AWS account IDs have exactly 12 digits and nothing else. Enter all of them.`,
    ...(meant && { fix: { value: meant.id, isCertain: meant.isCertain } }),
  };
}
