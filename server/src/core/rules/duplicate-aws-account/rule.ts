import { contestedAwsAccounts } from '../../mapping/destinations';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const duplicateAwsAccount: Rule = {
  meta: {
    id: 'duplicate-aws-account',
    title: 'An AWS account under more than one Lacework account',
    category: 'ids',
    severity: 'error',
  },

  *check(mapping) {
    for (const { id, claims } of contestedAwsAccounts(mapping)) {
      const [first, second, ...more] = claims;
      if (first !== undefined && second !== undefined) {
        const under = [first, second]
          .map(({ laceworkAccount }) => quote(laceworkAccount.name, 18))
          .join(' and ');
        const others = more.length === 0 ? '' : ` and ${more.length} more`;
        yield {
          span: second.span,
          message: `${quote(id)} is listed under ${under}${others}: which one receives it is undocumented. Keep one.`,
          related: [first, ...more].map(({ span, laceworkAccount }) => ({
            span,
            message: `Also listed here, under ${quote(laceworkAccount.name)}`,
          })),
        };
      }
    }
  },
};
