import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { Mapping } from '../mapping/mapping';

/** More to choose from would be a guess. */
const mostNear = 3;

/** The open AWS accounts that digits may be meant for and that the file does not list yet, the nearest first. */
export function unlistedNear(mapping: Mapping, inventory: AwsInventory, digits: string): AwsAccount[] {
  return inventory
    .accountsNear(digits)
    .filter(({ id }) => !mapping.lists(id))
    .slice(0, mostNear);
}
