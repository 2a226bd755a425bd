import type { Facts } from '../facts/facts';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';
import { mistakesHideEntries } from '../organization/mistakesHideEntries';
import { countBefore } from '../text/countBefore';
import type { Span } from '../text/span';
import { contestedNotes } from './contestedNotes';
import { laceworkAccountNote } from './laceworkAccountText';
import { listedAwsAccounts } from './listedAwsAccounts';
import { unmappedAwsAccounts } from './unmappedAwsAccounts';

/** A Lacework account with entries; what several members of the same name list counts together. */
export interface LaceworkAccountCount {
  readonly name: string;
  /** The key of its first member, with its quotes. */
  readonly nameSpan: Span;
  /** Its members, each from its key to the end of its value. */
  readonly spans: readonly Span[];
  /** How many AWS accounts it lists. */
  readonly awsAccounts: number;
  /** How many of them are not active, not in the organization, or listed under another Lacework account too. */
  readonly unusual: number;
  /** How many items of its lists are no AWS account IDs. */
  readonly invalid: number;
  /** What Lacework says against it, in words, where its Lacework accounts are known. */
  readonly note?: string;
}

export interface RouteCounts {
  readonly defaultAccount: string | undefined;
  /** In file order. */
  readonly laceworkAccounts: readonly LaceworkAccountCount[];
  /** How many IDs are listed that the organization does not have; missing where its AWS accounts are not known. */
  readonly notInOrganization: number | undefined;
  /** How many active AWS accounts are not listed; missing where this is not known. */
  readonly unlisted: number | undefined;
  /** Whether mistakes of the file may hide what it lists, so that routes are missing. */
  readonly hasMistakes: boolean;
}

/** Counts that are not complete yet. */
type Counting = Omit<LaceworkAccountCount, 'spans' | 'awsAccounts' | 'unusual' | 'invalid'> & {
  readonly spans: Span[];
  awsAccounts: number;
  unusual: number;
  invalid: number;
};

/** How many AWS accounts of a mapping file go where. Only IDs that are well-formed count. */
export function routeCountsOf(mapping: Mapping, { awsInventory, laceworkAccounts }: Facts): RouteCounts {
  const inventory = awsInventory.isKnown ? awsInventory.value : undefined;
  const counts = new Map<string, Counting>();
  const contested = contestedNotes(mapping);
  const invalidIn = invalidItems(mapping);
  let notInOrganization = 0;
  for (const account of mapping.laceworkAccounts()) {
    const listed = listedAwsAccounts(account, inventory, contested);
    const { name, nameSpan, span } = account;
    const counted = counts.get(name) ?? { name, nameSpan, spans: [], awsAccounts: 0, unusual: 0, invalid: 0 };
    counted.spans.push(span);
    counted.awsAccounts += listed.length;
    counted.unusual += listed.filter((one) => one.note !== undefined).length;
    counted.invalid += invalidIn.get(account) ?? 0;
    counts.set(name, counted);
    notInOrganization += listed.filter((one) => one.account === undefined).length;
  }
  return {
    defaultAccount: mapping.defaultAccount()?.name,
    laceworkAccounts: Array.from(counts.values(), (counted) => {
      const note = laceworkAccountNote(counted.name, laceworkAccounts);
      return note === undefined ? counted : { ...counted, note };
    }),
    notInOrganization: inventory && notInOrganization,
    unlisted: inventory && unmappedAwsAccounts(mapping, inventory)?.length,
    hasMistakes: mistakesHideEntries(mapping),
  };
}

/** How many items of its lists are no AWS account IDs, by Lacework account. */
function invalidItems(mapping: Mapping): Map<LaceworkAccount, number> {
  const accounts = mapping.laceworkAccounts();
  const counts = new Map(
    accounts.map((account) => [account, account.entries.filter((entry) => !entry.isAwsAccountId).length]),
  );
  for (const { span } of mapping.otherItems()) {
    const around = accounts[countBefore(accounts, span.start, (account) => account.span.start) - 1];
    if (around !== undefined) {
      counts.set(around, (counts.get(around) ?? 0) + 1);
    }
  }
  return counts;
}
