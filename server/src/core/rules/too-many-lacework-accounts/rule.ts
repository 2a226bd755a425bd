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
    const places = new Map<string, LaceworkAccountName>();
    for (const place of mapping.laceworkAccountNames().all) {
      const folded = foldLaceworkAccountName(place.certainName);
      if (!places.has(folded)) {
        places.set(folded, place);
      }
    }
    const surplus = [...places.values()][mostAccounts];
    if (surplus !== undefined) {
      const { name, span } = surplus;
      const message = `${quote(name, 28)} is account ${mostAccounts + 1} of ${places.size}: a Lacework organization has at most ${mostAccounts}. Some do not exist; check the names.`;
      yield { span, message };
    }
  },
};
