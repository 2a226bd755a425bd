import { AwsInventory, type AwsInventoryData } from './awsInventory';
import type { KnownFact } from './facts';

const day = 24 * 60 * 60 * 1000;
/** In days. Accounts come and go in weeks rather than in hours. */
const stale = 7;

/**
 * An inventory as a fact, with its age.
 *
 * @param now In milliseconds since 1970. One that was pulled later, by a clock that is ahead, is new.
 */
export function knownInventory(
  inventory: AwsInventory | AwsInventoryData,
  now: number,
): KnownFact<AwsInventory> {
  const value = inventory instanceof AwsInventory ? inventory : new AwsInventory(inventory);
  const daysOld = Math.max(0, Math.floor((now - Date.parse(value.data.pulledAt)) / day));
  return { isKnown: true, value, daysOld, isStale: daysOld > stale };
}
