import { accountOfArn } from '../../mapping/accountOfArn';
import { quote } from '../../text/quote';
import { entryFindings, replacementBy } from '../entryFindings';
import type { Rule } from '../rule';

export const arnAsAwsAccountId: Rule = {
  meta: {
    id: 'arn-as-aws-account-id',
    title: 'An ARN in the place of an AWS account ID',
    category: 'ids',
    severity: 'error',
    fix: 'safe',
  },

  check: (mapping) =>
    entryFindings(mapping, 'arn', (entry) => {
      const account = accountOfArn(entry.text);
      const what = account === undefined ? 'the 12 digits of its ID' : `"${account.id}"`;
      return {
        message: `${quote(entry.text, 28)} is an ARN, not an AWS account ID: the account meant may go to the default. Write ${what}.`,
        fix: () => (account?.isCertain === true ? replacementBy(account.id, entry) : undefined),
        suggestions: () => (account?.isCertain === false ? [replacementBy(account.id, entry)] : []),
      };
    }),
};
