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
  /** The AWS account that is most likely meant. */
  readonly nearest: AwsAccount | undefined;
  readonly #mapping: Mapping;
  #entries: readonly AwsAccountEntry[] | undefined;

  constructor(mapping: Mapping, { id, entries }: ListedId, nearest: AwsAccount | undefined) {
    this.#mapping = mapping;
    this.id = id;
    this.#entries = entries;
    this.nearest = nearest;
  }

  /** In file order. */
  get entries(): readonly AwsAccountEntry[] {
    this.#entries ??= this.#mapping.entriesOf(this.id);
    return this.#entries;
  }
}

/** An ID, with its entries where they have been found already. */
interface ListedId {
  readonly id: string;
  readonly entries?: readonly AwsAccountEntry[];
}

/** In file order; what other rules take for placeholders aside. Behind the first ones, nothing near is looked for. */
export const unknownIds = cachedComparison((mapping, inventory): readonly UnknownId[] =>
  inFileOrder(mapping, idsWithoutAccount(mapping, inventory)).map((listed, index) => {
    const [nearest] = index < mostLookedUp ? unlistedNear(mapping, inventory, listed.id) : [];
    return new UnknownId(mapping, listed, nearest);
  }),
);

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

function inFileOrder(mapping: Mapping, ids: ReadonlySet<string>): ListedId[] {
  if (ids.size > few) {
    return mapping
      .awsAccountIndex()
      .inFileOrder(ids)
      .map((id) => ({ id }));
  }
  const listed = Array.from(ids, (id) => ({ id, entries: mapping.entriesOf(id) }));
  return listed.sort((a, b) => startOf(a.entries) - startOf(b.entries));
}

function startOf([first]: readonly AwsAccountEntry[]): number {
  return first?.span.start ?? 0;
}
