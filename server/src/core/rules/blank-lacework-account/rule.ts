import { isBlankName } from '../../mapping/laceworkAccountName';
import { quote } from '../../text/quote';
import { removed } from '../removed';
import type { Rule } from '../rule';

export const blankLaceworkAccount: Rule = {
  meta: {
    id: 'blank-lacework-account',
    title: 'A Lacework account name without any character',
    category: 'names',
    severity: 'error',
    fix: 'suggestion',
  },

  *check(mapping) {
    const defaultAccount = mapping.defaultAccount();
    if (defaultAccount !== undefined && isBlankName(defaultAccount)) {
      const message =
        '"defaultLaceworkAccountAws" names no Lacework account: unlisted AWS accounts have no destination. Write its name.';
      yield { span: defaultAccount.span, message };
    }
    for (const account of mapping.laceworkAccounts()) {
      if (isBlankName(account)) {
        const { name, nameSpan: span } = account;
        const message = `${quote(name)} names no Lacework account: the AWS accounts in it have no destination. Write its name.`;
        yield { span, message, suggestions: () => removed(mapping, span, 'Remove this entry') };
      }
    }
  },
};
