import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { isPlaceholderId } from '../mapping/wellKnownAwsAccounts';
import { cachedComparison } from './cachedComparison';
import { unlistedNear } from './unlistedNear';

/** A well-formed ID in the file that no AWS account of the organization has. */
export interface UnknownId {
  readonly id: string;
  readonly entries: readonly AwsAccountEntry[];
  /** The AWS account that is most likely meant. */
  readonly nearest: AwsAccount | undefined;
}

/** Nobody reads more of them, and a file with so many lists another organization. */
export const mostLookedUp = 100;

/** In file order; what other rules take for placeholders aside. */
export const unknownIds = cachedComparison((mapping, inventory): readonly UnknownId[] => [
  ...findUnknownIds(mapping, inventory),
]);

function* findUnknownIds(mapping: Mapping, inventory: AwsInventory): Iterable<UnknownId> {
  let lookedUp = 0;
  for (const [id, entries] of mapping.entriesById()) {
    if (inventory.account(id) === undefined && !isPlaceholderId(id)) {
      const nearest = lookedUp++ < mostLookedUp ? unlistedNear(mapping, inventory, id)[0] : undefined;
      yield { id, entries, nearest };
    }
  }
}
