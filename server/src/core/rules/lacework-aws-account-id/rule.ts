import { accountOfLacework } from '../../mapping/wellKnownAwsAccounts';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const laceworkAwsAccountId: Rule = {
  meta: {
    id: 'lacework-aws-account-id',
    title: "Lacework's own AWS account in the list",
    category: 'ids',
    severity: 'warning',
  },

  *check(mapping) {
    for (const { text, span } of mapping.entriesOf(accountOfLacework)) {
      const message = `${quote(text)} is Lacework's own AWS account: the account of yours that is meant may go to the default. Write its ID.`;
      yield { span, message };
    }
  },
};
