import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { IdFollower } from '../mapping/awsAccountIndex';
import type { Mapping } from '../mapping/mapping';

/** Which AWS accounts of an inventory are listed in runs, and which IDs in runs it does not have. */
export class InventoryMatch implements IdFollower {
  readonly inventory: AwsInventory;
  /** For each account of the inventory whether it is listed. */
  readonly #listed: Uint8Array;
  readonly #unknown = new Set<string>();

  constructor(inventory: AwsInventory) {
    this.inventory = inventory;
    this.#listed = new Uint8Array(inventory.accounts().length);
  }

  /** That of a mapping as it is now; it goes on with the next version of the file. */
  static of(mapping: Mapping, inventory: AwsInventory): InventoryMatch {
    return mapping
      .awsAccountIndex()
      .followedBy((kept) =>
        kept instanceof InventoryMatch && kept.inventory === inventory ? kept : new InventoryMatch(inventory),
      );
  }

  take(id: string, isThere: boolean): void {
    const position = this.inventory.positionOf(id);
    if (position !== undefined) {
      this.#listed[position] = isThere ? 1 : 0;
    } else if (isThere) {
      this.#unknown.add(id);
    } else {
      this.#unknown.delete(id);
    }
  }

  /** The IDs in runs that are none of the inventory, in no order. */
  unknown(): Iterable<string> {
    return this.#unknown;
  }

  /** The accounts that are in no run, in the order of the inventory. */
  unlisted(): AwsAccount[] {
    return this.inventory.accounts().filter((_, position) => this.#listed[position] === 0);
  }
}
