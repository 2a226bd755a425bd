import { awsIdentifierForm } from '../../mapping/awsIdentifier';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const possibleIdentifierAsLaceworkAccount: Rule = {
  meta: {
    id: 'possible-identifier-as-lacework-account',
    title: 'A Lacework account name in the form of an AWS identifier',
    category: 'names',
    severity: 'information',
  },

  *check(mapping, { laceworkAccounts }) {
    if (laceworkAccounts.isKnown) {
      // Then the name is one of them, or `unknown-lacework-account` says that it is not.
      return;
    }
    for (const { name, span, fault } of mapping.laceworkAccountNames().all) {
      const form = fault === undefined ? awsIdentifierForm(name) : undefined;
      if (form !== undefined) {
        const message = `${quote(name, 32)} has the form of ${form}: if it is one, it names no Lacework account. Check it.`;
        yield { span, message };
      }
    }
  },
};
