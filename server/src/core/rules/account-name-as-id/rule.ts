import { isOpenAwsAccount, type AwsInventory } from '../../facts/awsInventory';
import type { KnownFact } from '../../facts/facts';
import type { AwsAccountEntry, Mapping } from '../../mapping/mapping';
import { quote } from '../../text/quote';
import { commaAsPulled } from '../asPulled';
import { entryFindings, replacementsByAccounts } from '../entryFindings';
import { removed } from '../removed';
import type { Fix, Rule } from '../rule';

export const accountNameAsId: Rule = {
  meta: {
    id: 'account-name-as-id',
    title: 'A name or e-mail address in the place of an AWS account ID',
    category: 'ids',
    severity: 'error',
    fix: 'suggestion',
  },

  check: (mapping, { awsInventory }) =>
    entryFindings(mapping, 'name', (entry) => ({
      message: `${quote(entry.text, 26)} is ${entry.text.includes('@') ? 'an e-mail address' : 'a name'}, not an AWS account ID: the account meant may go to the default. Write its 12 digits.`,
      suggestions: () => (awsInventory.isKnown ? lookedUp(mapping, awsInventory, entry) : []),
    })),
};

/** A name may be that of many; a longer list to choose from helps nobody. */
const mostAccounts = 5;

/**
 * The open AWS accounts of this name or e-mail address. It is a choice even where there is one alone: names need
 * not be unique and change, and what "fix all" does follows from the text, not from what one machine has pulled.
 */
function lookedUp(mapping: Mapping, inventory: KnownFact<AwsInventory>, entry: AwsAccountEntry): Fix[] {
  const accounts = inventory.value.accountsCalled(entry.text).filter(isOpenAwsAccount);
  const unlisted = accounts.filter(({ id }) => !mapping.lists(id));
  const [first] = accounts;
  return first !== undefined && unlisted.length === 0
    ? removed(mapping, entry.span, `Remove it: ${first.id} is listed already${commaAsPulled(inventory)}`)
    : replacementsByAccounts(unlisted.slice(0, mostAccounts), entry, inventory);
}
