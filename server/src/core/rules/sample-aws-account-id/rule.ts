import { sampleAwsAccountIds } from '../../mapping/wellKnownAwsAccounts';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const sampleAwsAccountId: Rule = {
  meta: {
    id: 'sample-aws-account-id',
    title: 'A placeholder in the place of an AWS account ID',
    category: 'ids',
    severity: 'warning',
  },

  *check(mapping, { awsInventory }) {
    for (const id of sampleAwsAccountIds) {
      const isThere = awsInventory.isKnown && awsInventory.value.account(id) !== undefined;
      for (const { span } of isThere ? [] : mapping.entriesOf(id)) {
        const message = `${quote(id)} is a known placeholder: if it was left here by mistake, the account meant may go to the default. Write its real ID.`;
        yield { span, message };
      }
    }
  },
};
