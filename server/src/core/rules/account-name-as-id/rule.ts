import { quote } from '../../text/quote';
import { entryFindings } from '../entryFindings';
import type { Rule } from '../rule';

export const accountNameAsId: Rule = {
  meta: {
    id: 'account-name-as-id',
    title: 'A name or e-mail address in the place of an AWS account ID',
    category: 'ids',
    severity: 'error',
  },

  check: (mapping) =>
    entryFindings(mapping, 'name', ({ text }) => ({
      message: `${quote(text, 26)} is ${text.includes('@') ? 'an e-mail address' : 'a name'}, not an AWS account ID: the account meant may go to the default. Write its 12 digits.`,
    })),
};
