import { withAsciiDigits } from '../text/digits';
import { isAwsAccountId } from './awsAccountId';
import { isDecimalNumber } from './meantAwsAccountId';
import { organizationPart } from './organizationPart';
import { splitAwsAccountIds } from './splitAwsAccountIds';

/** What a string in an `aws_accounts` list looks like; each form but the first is a matter of one rule. */
export type EntryForm =
  'aws-account-id' | 'blank' | 'organization-part' | 'arn' | 'several' | 'name' | 'malformed';

/** A text with so many digits is meant as an ID, whatever else is in it. */
const digitsOfAnId = 9;

export function entryForm(text: string): EntryForm {
  if (isAwsAccountId(text)) {
    return 'aws-account-id';
  }
  if (!/[^\s\p{Cf}\p{Cc}]/u.test(text)) {
    return 'blank';
  }
  if (organizationPart(text) !== undefined) {
    return 'organization-part';
  }
  if (/^\s*arn:/i.test(text)) {
    return 'arn';
  }
  if (splitAwsAccountIds(text) !== undefined) {
    return 'several';
  }
  return text.includes('@') || isWord(text) ? 'name' : 'malformed';
}

function isWord(text: string): boolean {
  const digits = withAsciiDigits(text).match(/\d/g)?.length ?? 0;
  return /\p{L}/u.test(text) && digits < digitsOfAnId && !isDecimalNumber(text);
}
