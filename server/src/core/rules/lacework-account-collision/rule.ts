import { foldLaceworkAccountName } from '../../mapping/laceworkAccountName';
import type { LaceworkAccount, Mapping } from '../../mapping/mapping';
import { quote } from '../../text/quote';
import type { Finding, Rule } from '../rule';
import { mergedEntries } from './mergedEntries';

export const laceworkAccountCollision: Rule = {
  meta: {
    id: 'lacework-account-collision',
    title: 'Lacework account names that are equal when case is ignored',
    category: 'names',
    severity: 'error',
    fix: 'suggestion',
  },

  *check(mapping) {
    const firsts = new Map<string, LaceworkAccount>();
    for (const account of mapping.laceworkAccounts()) {
      const folded = foldLaceworkAccountName(account.name);
      const first = firsts.get(folded);
      if (first === undefined) {
        firsts.set(folded, account);
      } else {
        yield collision(mapping, first, account);
      }
    }
  },
};

function collision(mapping: Mapping, first: LaceworkAccount, again: LaceworkAccount): Finding {
  const { name, nameSpan: span } = again;
  const message =
    first.name === name
      ? `${quote(name)} is here once more: most JSON parsers keep the last, the other list is lost. Merge the entries.`
      : `${quote(name, 24)} differs from ${quote(first.name, 24)} in case only: they are one account. Merge the two entries.`;
  return {
    span,
    message,
    related: [{ span: first.nameSpan, message: `${quote(first.name)} is first here` }],
    suggestions: () => mergedEntries(mapping, first, again),
  };
}
