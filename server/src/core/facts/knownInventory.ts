import { ageOf } from './ageOf';
import { AwsInventory, type AwsInventoryData } from './awsInventory';
import type { KnownFact } from './facts';

/**
 * An inventory as a fact, with its age.
 *
 * @param now In milliseconds since 1970.
 */
export function knownInventory(
  inventory: AwsInventory | AwsInventoryData,
  now: number,
): KnownFact<AwsInventory> {
  const value = inventory instanceof AwsInventory ? inventory : new AwsInventory(inventory);
  return { isKnown: true, value, ...ageOf(value.data.pulledAt, now) };
}
