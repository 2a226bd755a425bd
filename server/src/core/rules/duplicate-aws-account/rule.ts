import { contestedAwsAccountIds, groupByDestination } from '../../mapping/destinations';
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
    for (const [id, [first, second, ...more]] of contestedAwsAccountIds(mapping)) {
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
          suggestions: () => choices(mapping, id),
        };
      }
    }
  },
};

/** More would be a long menu, and each is an edit of many places. */
const mostChoices = 10;

function choices(mapping: Mapping, id: string): Fix[] {
  const entries = mapping.entriesByAwsAccountId().get(id) ?? [];
  return groupByDestination(entries)
    .slice(0, mostChoices)
    .map((kept) => {
      const [{ laceworkAccount }] = kept;
      const keptEntries = new Set(kept);
      const removed = entries.filter((entry) => !keptEntries.has(entry)).map(({ span }) => span.start);
      return {
        title: `Keep it under ${quote(laceworkAccount.name)} only`,
        edits: mapping.removalsAt(removed),
      };
    });
}
