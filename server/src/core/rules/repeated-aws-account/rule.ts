import { groupByDestination } from '../../mapping/destinations';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const repeatedAwsAccount: Rule = {
  meta: {
    id: 'repeated-aws-account',
    title: 'An AWS account more than once under the same Lacework account',
    category: 'ids',
    severity: 'warning',
    unnecessary: true,
  },

  *check(mapping) {
    for (const [id, entries] of mapping.repeatedAwsAccountIds()) {
      for (const [first, second, ...more] of groupByDestination(entries)) {
        if (first !== undefined && second !== undefined) {
          const { name } = first.laceworkAccount;
          yield {
            span: second.span,
            message: `${quote(id)} is already listed under ${quote(name)}: this entry adds nothing. Remove it.`,
            related: [first, ...more].map(({ span }) => ({ span, message: 'Also listed here' })),
          };
        }
      }
    }
  },
};
