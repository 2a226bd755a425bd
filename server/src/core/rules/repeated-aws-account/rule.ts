import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../../mapping/mapping';
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
    const [duplicateKey] = mapping.duplicateKeys();
    if (duplicateKey !== undefined) {
      // Which of the lists counts is open until they are merged.
      return;
    }
    for (const [id, entries] of mapping.repeatedAwsAccountIds()) {
      const firsts = new Map<LaceworkAccount, AwsAccountEntry>();
      for (const entry of entries) {
        const first = firsts.get(entry.laceworkAccount);
        if (first === undefined) {
          firsts.set(entry.laceworkAccount, entry);
        } else {
          const { name } = entry.laceworkAccount;
          yield {
            span: entry.span,
            message: `${quote(id)} is already listed under ${quote(name)}: this entry adds nothing. Remove it.`,
            related: [{ span: first.span, message: `${quote(id)} is first here` }],
            fix: () => removal(mapping, entry.span),
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
