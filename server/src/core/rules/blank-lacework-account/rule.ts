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
    if (defaultAccount !== undefined && isBlank(defaultAccount.name)) {
      const message =
        '"defaultLaceworkAccountAws" names no Lacework account: unlisted AWS accounts have no destination. Write its name.';
      yield { span: defaultAccount.span, message };
    }
    for (const { name, nameSpan: span } of mapping.laceworkAccounts()) {
      if (isBlank(name)) {
        const message = `${quote(name)} names no Lacework account: the AWS accounts in it have no destination. Write its name.`;
        yield { span, message, suggestions: () => removed(mapping, span, 'Remove this entry') };
      }
    }
  },
};

function isBlank(name: string): boolean {
  return name.trim() === '';
}
