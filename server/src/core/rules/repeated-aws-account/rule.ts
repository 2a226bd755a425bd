import { groupByDestination } from '../../mapping/destinations';
import type { Mapping } from '../../mapping/mapping';
import { quote } from '../../text/quote';
import type { Span } from '../../text/span';
import type { Fix, Rule } from '../rule';

export const repeatedAwsAccount: Rule = {
  meta: {
    id: 'repeated-aws-account',
    title: 'An AWS account more than once under the same Lacework account',
    category: 'ids',
    severity: 'warning',
    unnecessary: true,
    fix: 'safe',
  },

  *check(mapping) {
    for (const [id, entries] of mapping.repeatedAwsAccountIds()) {
      for (const [first, ...surplus] of groupByDestination(entries)) {
        for (const { span } of surplus) {
          yield {
            span,
            message: `${quote(id)} is already listed under ${quote(first.laceworkAccount.name)}: this entry adds nothing. Remove it.`,
            related: [{ span: first.span, message: `${quote(id)} is first here` }],
            fix: () => removal(mapping, span),
          };
        }
      }
    }
  },
};

function removal(mapping: Mapping, { start }: Span): Fix | undefined {
  const edit = mapping.removalAt(start);
  return edit && { title: 'Remove this entry', edits: [edit] };
}
