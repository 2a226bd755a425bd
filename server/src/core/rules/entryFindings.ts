import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { KnownFact } from '../facts/facts';
import type { EntryForm } from '../mapping/entryForm';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { commaAsPulled } from './asPulled';
import type { Finding, Fix } from './rule';
import { withAwsAccountName } from './withAwsAccountName';

/** The findings of a rule that is about the entries of one form. */
export function* entryFindings(
  mapping: Mapping,
  form: Exclude<EntryForm, 'aws-account-id'>,
  wordingOf: (entry: AwsAccountEntry) => Omit<Finding, 'span'>,
): Iterable<Finding> {
  for (const entry of mapping.malformedEntries(form)) {
    yield { span: entry.span, ...wordingOf(entry) };
  }
}

/** The fix that writes an AWS account ID instead of a list item. */
export function replacementBy(id: string, { span }: Pick<Finding, 'span'>): Fix {
  return { title: `Write "${id}"`, edits: [{ span, text: `"${id}"` }] };
}

/** The fixes that write the ID of one of several AWS accounts instead of a list item. */
export function replacementsByAccounts(
  accounts: readonly AwsAccount[],
  { span }: Pick<Finding, 'span'>,
  inventory: KnownFact<AwsInventory>,
): Fix[] {
  return accounts.map((account) => ({
    title: `Write ${withAwsAccountName(account)}${commaAsPulled(inventory)}`,
    edits: [{ span, text: `"${account.id}"` }],
  }));
}
