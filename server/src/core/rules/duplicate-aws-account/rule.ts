import { contestedAwsAccounts, type ContestedAwsAccount } from '../../mapping/destinations';
import type { Mapping } from '../../mapping/mapping';
import { quote } from '../../text/quote';
import type { Fix, Rule } from '../rule';

export const duplicateAwsAccount: Rule = {
  meta: {
    id: 'duplicate-aws-account',
    title: 'An AWS account under more than one Lacework account',
    category: 'ids',
    severity: 'error',
    fix: 'suggestion',
  },

  *check(mapping) {
    for (const { id, claims } of contestedAwsAccounts(mapping)) {
      const [first, second, ...more] = claims.map(([entry]) => entry);
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
          suggestions: () => choices(mapping, claims),
        };
      }
    }
  },
};

/** More would be a long menu, and each is an edit of many places. */
const mostChoices = 10;

function choices(mapping: Mapping, claims: ContestedAwsAccount['claims']): Fix[] {
  return claims.slice(0, mostChoices).map((kept) => {
    const removed = claims.filter((claim) => claim !== kept).flat();
    return {
      title: `Keep it under ${quote(kept[0].laceworkAccount.name)} only`,
      edits: mapping.removalsAt(removed.map(({ span }) => span.start).sort((a, b) => a - b)),
    };
  });
}
