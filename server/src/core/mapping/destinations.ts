import { foldLaceworkAccountName } from './laceworkAccountName';
import type { AwsAccountEntry, Mapping } from './mapping';

/** The entries of one AWS account ID under one Lacework account. */
type EntryGroup = [first: AwsAccountEntry, ...surplus: AwsAccountEntry[]];

/**
 * Groups the entries of one AWS account ID by the Lacework account that they stand under (ignoring case), in
 * file order. A sound file has one group of one entry for each ID.
 */
function groupByDestination(entries: readonly AwsAccountEntry[]): EntryGroup[] {
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

/** An AWS account that more than one Lacework account lists. */
export interface ContestedAwsAccount {
  readonly id: string;
  /** Its entries under each of these Lacework accounts, in file order. */
  readonly claims: readonly Readonly<EntryGroup>[];
  /** How many entries it has in all. */
  readonly entryCount: number;
}

/** Who lists an AWS account; nothing where no more than one Lacework account lists it. */
export function contestOf(id: string, entries: readonly AwsAccountEntry[]): ContestedAwsAccount | undefined {
  const claims = entries.length > 1 ? groupByDestination(entries) : [];
  return claims.length > 1 ? { id, claims, entryCount: entries.length } : undefined;
}

/** The AWS accounts that more than one Lacework account lists, in file order. */
export function* contestedAwsAccounts(mapping: Mapping): Iterable<ContestedAwsAccount> {
  for (const [id, entries] of mapping.repeatedAwsAccountIds()) {
    const contest = contestOf(id, entries);
    if (contest !== undefined) {
      yield contest;
    }
  }
}
