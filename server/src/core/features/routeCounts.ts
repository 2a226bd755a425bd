import type { Facts } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import { mistakesHideEntries } from '../organization/mistakesHideEntries';
import type { Span } from '../text/span';
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
  /** How many of them are not active, or not in the organization. */
  readonly unusual: number;
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

/** How many AWS accounts of a mapping file go where. Only IDs that are well-formed count. */
export function routeCountsOf(mapping: Mapping, { awsInventory }: Facts): RouteCounts {
  const inventory = awsInventory.isKnown ? awsInventory.value : undefined;
  const counts = new Map<string, LaceworkAccountCount>();
  let notInOrganization = 0;
  for (const account of mapping.laceworkAccounts()) {
    const listed = listedAwsAccounts(account, inventory);
    const before = counts.get(account.name);
    counts.set(account.name, {
      name: account.name,
      nameSpan: before?.nameSpan ?? account.nameSpan,
      spans: [...(before?.spans ?? []), account.span],
      awsAccounts: (before?.awsAccounts ?? 0) + listed.length,
      unusual: (before?.unusual ?? 0) + listed.filter(({ note }) => note !== undefined).length,
    });
    notInOrganization += listed.filter((one) => one.account === undefined).length;
  }
  return {
    defaultAccount: mapping.defaultAccount()?.name,
    laceworkAccounts: [...counts.values()],
    notInOrganization: inventory && notInOrganization,
    unlisted: inventory && unmappedAwsAccounts(mapping, inventory)?.length,
    hasMistakes: mistakesHideEntries(mapping),
  };
}
