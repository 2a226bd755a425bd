import { isDecimalNumber, meantAwsAccountId, withoutDecoration } from '../../mapping/meantAwsAccountId';
import { countOf } from '../../text/countOf';
import { withAsciiDigits } from '../../text/digits';
import { quote } from '../../text/quote';
import { entryFindings, replacementBy } from '../entryFindings';
import type { Rule } from '../rule';

export const malformedAwsAccountId: Rule = {
  meta: {
    id: 'malformed-aws-account-id',
    title: 'A text that is not 12 digits and nothing else',
    category: 'ids',
    severity: 'error',
    fix: 'safe',
  },

  check: (mapping) =>
    entryFindings(mapping, 'malformed', (entry) => ({
      message: `${quote(entry.text, 28)} ${whatIsWrong(entry.text)}`,
      fix: () => {
        const meant = meantAwsAccountId(entry.text);
        return meant?.isCertain === true ? replacementBy(meant.id, entry) : undefined;
      },
      suggestions: () => {
        const meant = meantAwsAccountId(entry.text);
        return meant?.isCertain === false ? [replacementBy(meant.id, entry)] : [];
      },
    })),
};

function whatIsWrong(text: string): string {
  if (isDecimalNumber(text)) {
    return 'is a number, not an ID: digits may be rounded away, and the account meant may go to the default. Write 12 digits.';
  }
  const bare = withoutDecoration(text);
  if (/^[0-9]+$/.test(bare) && bare.length !== 12) {
    const hint = /^[0-9]{9,11}$/.test(bare) ? 'Were zeros at the start lost?' : 'Correct the digits.';
    return `has ${countOf(bare.length, 'digit')}, an AWS account ID has 12: the account meant may go to the default. ${hint}`;
  }
  const meant = meantAwsAccountId(text);
  if (meant === undefined) {
    return 'is no AWS account ID: the account meant may go to the default. Write the 12 digits of its ID.';
  }
  return withAsciiDigits(text) === text
    ? `has something besides its 12 digits: the account meant may go to the default. Write "${meant.id}".`
    : `has digits other than 0 to 9: the account meant may go to the default. Write "${meant.id}".`;
}
