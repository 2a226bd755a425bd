import type { AwsInventory } from '../facts/awsInventory';
import type { Mapping } from '../mapping/mapping';

/** A comparison of a mapping with an inventory that is made once, however many rules and features ask for it. */
export function cachedComparison<T>(
  compare: (mapping: Mapping, inventory: AwsInventory) => T,
): (mapping: Mapping, inventory: AwsInventory) => T {
  const made = new WeakMap<Mapping, { readonly inventory: AwsInventory; readonly result: T }>();
  return (mapping, inventory) => {
    const last = made.get(mapping);
    if (last?.inventory === inventory) {
      return last.result;
    }
    const result = compare(mapping, inventory);
    made.set(mapping, { inventory, result });
    return result;
  };
}
