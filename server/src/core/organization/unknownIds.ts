import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { isPlaceholderId } from '../mapping/wellKnownAwsAccounts';
import { cachedComparison } from './cachedComparison';
import { InventoryMatch } from './inventoryMatch';
import { unlistedNear } from './unlistedNear';

/** Nobody reads more of them, and a file with so many lists another organization. */
export const mostLookedUp = 100;

/** So many are put in order one by one; of more, the file is gone through. */
const few = 1000;

/** A well-formed ID in the file that no AWS account of the organization has. */
export class UnknownId {
  readonly id: string;
  readonly #mapping: Mapping;
  #entries: readonly AwsAccountEntry[] | undefined;
  /** The AWS account that is most likely meant; not looked for behind the first ones. */
  nearest: AwsAccount | undefined;

  constructor(mapping: Mapping, id: string) {
    this.#mapping = mapping;
    this.id = id;
  }

  /** In file order. They are made when they are asked for. */
  get entries(): readonly AwsAccountEntry[] {
    this.#entries ??= this.#mapping.entriesOf(this.id);
    return this.#entries;
  }
}

/** In file order; what other rules take for placeholders aside. */
export const unknownIds = cachedComparison((mapping, inventory): readonly UnknownId[] => {
  const unknown = inFileOrder(mapping, idsWithoutAccount(mapping, inventory));
  for (const each of unknown.slice(0, mostLookedUp)) {
    [each.nearest] = unlistedNear(mapping, inventory, each.id);
  }
  return unknown;
});

function idsWithoutAccount(mapping: Mapping, inventory: AwsInventory): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const id of InventoryMatch.of(mapping, inventory).unknown()) {
    if (!isPlaceholderId(id)) {
      ids.add(id);
    }
  }
  for (const id of mapping.awsAccountIndex().looseIds()) {
    if (inventory.account(id) === undefined && !isPlaceholderId(id)) {
      ids.add(id);
    }
  }
  return ids;
}

function inFileOrder(mapping: Mapping, ids: ReadonlySet<string>): UnknownId[] {
  return ids.size > few
    ? mapping
        .awsAccountIndex()
        .inFileOrder(ids)
        .map((id) => new UnknownId(mapping, id))
    : Array.from(ids, (id) => new UnknownId(mapping, id)).sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ entries: [first] }: UnknownId): number {
  return first?.span.start ?? 0;
}
