import { countOf } from '../../text/countOf';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const malformedAwsAccountId: Rule = {
  meta: {
    id: 'malformed-aws-account-id',
    title: 'A text that is not an AWS account ID',
    category: 'ids',
    severity: 'error',
  },

  *check(mapping) {
    for (const { text, span, isAwsAccountId } of mapping.entries()) {
      if (!isAwsAccountId) {
        yield { span, message: `${quote(text, 28)} ${whatIsWrong(text)}` };
      }
    }
  },
};

function whatIsWrong(text: string): string {
  if (text === '') {
    return 'is empty: it maps no AWS account. Write the 12 digits of an AWS account ID, or remove the entry.';
  }
  return /^[0-9]+$/.test(text)
    ? `has ${countOf(text.length, 'digit')}, an AWS account ID has 12: the account meant may go to the default. Correct the digits.`
    : 'is no AWS account ID: the account meant may go to the default. Write the 12 digits of its ID.';
}
