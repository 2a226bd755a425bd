import type { OtherItem } from '../../mapping/mapping';
import { meantAwsAccountId } from '../../mapping/meantAwsAccountId';
import { numericItems } from '../../mapping/numericItems';
import { quote } from '../../text/quote';
import { replacementBy } from '../entryFindings';
import type { Rule } from '../rule';

export const numericAwsAccountId: Rule = {
  meta: {
    id: 'numeric-aws-account-id',
    title: 'An AWS account ID without quotes',
    category: 'ids',
    severity: 'error',
    fix: 'safe',
  },

  *check(mapping) {
    for (const item of numericItems(mapping)) {
      yield {
        span: item.span,
        message: `${quote(item.text, 28)} ${whatIsWrong(item)}`,
        fix: () => {
          const meant = meantAwsAccountId(item.text);
          return meant?.isCertain === true ? replacementBy(meant.id, item) : undefined;
        },
        suggestions: () => {
          const meant = meantAwsAccountId(item.text);
          return meant?.isCertain === false ? [replacementBy(meant.id, item)] : [];
        },
      };
    }
  },
};

function whatIsWrong({ kind, text }: OtherItem): string {
  if (kind === 'unreadable') {
    return 'is no JSON: an AWS account ID is text, and without quotes the file cannot be read. Put its 12 digits in "".';
  }
  if (/[.e]/i.test(text)) {
    return 'is a number as spreadsheets write it, not a string: digits may be lost. Write the 12 digits of the ID in "".';
  }
  return /^[0-9]{9,11}$/.test(text)
    ? 'is a number, not a string: zeros at the start may be lost, its account may go to the default. Write 12 digits in "".'
    : 'is a number, not a string: whether Lacework accepts it is undocumented. Put the 12 digits of the ID in "".';
}
