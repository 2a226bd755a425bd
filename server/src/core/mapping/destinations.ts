import { foldLaceworkAccountName } from './laceworkAccountName';
import type { AwsAccountEntry, Mapping } from './mapping';

/** The entries of one AWS account ID under one Lacework account. */
type EntryGroup = [first: AwsAccountEntry, ...surplus: AwsAccountEntry[]];

/**
 * Groups the entries of one AWS account ID by the Lacework account that they stand under (ignoring case), in
 * file order. A sound file has one group of one entry for each ID.
 */
export function groupByDestination(entries: readonly AwsAccountEntry[]): EntryGroup[] {
  const groups = new Map<string, EntryGroup>();
  for (const entry of entries) {
    const destination = foldLaceworkAccountName(entry.laceworkAccount.name);
    const group = groups.get(destination);
    if (group === undefined) {
      groups.set(destination, [entry]);
    } else {
      group.push(entry);
    }
  }
  return [...groups.values()];
}

/**
 * The AWS account IDs that more than one Lacework account lists, each with its first entry under every one of
 * them, in file order.
 */
export function* contestedAwsAccountIds(
  mapping: Mapping,
): Iterable<[id: string, entries: readonly AwsAccountEntry[]]> {
  for (const [id, entries] of mapping.repeatedAwsAccountIds()) {
    const firsts = groupByDestination(entries).map(([first]) => first);
    if (firsts.length > 1) {
      yield [id, firsts];
    }
  }
}
