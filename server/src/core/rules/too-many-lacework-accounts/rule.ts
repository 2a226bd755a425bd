import { foldLaceworkAccountName } from '../../mapping/laceworkAccountName';
import type { LaceworkAccountName } from '../../mapping/laceworkAccountNames';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';

/** So many accounts a Lacework organization has at most (Lacework documentation, "Organization overview"). */
const mostAccounts = 100;

export const tooManyLaceworkAccounts: Rule = {
  meta: {
    id: 'too-many-lacework-accounts',
    title: 'More Lacework accounts than an organization can have',
    category: 'names',
    severity: 'warning',
  },

  *check(mapping) {
    const { all, distinct } = mapping.laceworkAccountNames();
    const surplus = distinct > mostAccounts ? firstSurplus(all) : undefined;
    if (surplus !== undefined) {
      const { name, span } = surplus;
      const message = `${quote(name, 28)} is account ${mostAccounts + 1} of ${distinct}: a Lacework organization has at most ${mostAccounts}. Some do not exist; check the names.`;
      yield { span, message };
    }
  },
};

function firstSurplus(places: readonly LaceworkAccountName[]): LaceworkAccountName | undefined {
  const seen = new Set<string>();
  return places.find(({ certainName }) => seen.add(foldLaceworkAccountName(certainName)).size > mostAccounts);
}
