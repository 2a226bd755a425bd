import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { isPlaceholderId } from '../mapping/wellKnownAwsAccounts';
import { cachedComparison } from './cachedComparison';
import { InventoryMatch } from './inventoryMatch';
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
export const unknownIds = cachedComparison(findUnknownIds);

function findUnknownIds(mapping: Mapping, inventory: AwsInventory): UnknownId[] {
  const ids = new Set(InventoryMatch.of(mapping, inventory).unknown());
  for (const id of mapping.awsAccountIndex().looseIds()) {
    if (inventory.account(id) === undefined) {
      ids.add(id);
    }
  }
  return Array.from(ids)
    .filter((id) => !isPlaceholderId(id))
    .map((id) => ({ id, entries: mapping.entriesOf(id) }))
    .sort((a, b) => startOf(a.entries) - startOf(b.entries))
    .map(({ id, entries }, index) => ({
      id,
      entries,
      nearest: index < mostLookedUp ? unlistedNear(mapping, inventory, id)[0] : undefined,
    }));
}

function startOf([first]: readonly AwsAccountEntry[]): number {
  return first?.span.start ?? 0;
}
