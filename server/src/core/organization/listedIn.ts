import type { AwsAccount, AwsAccountState, AwsInventory } from '../facts/awsInventory';
import type { Mapping } from '../mapping/mapping';
import { isPlaceholderId } from '../mapping/wellKnownAwsAccounts';

/** The AWS accounts in a state that a file lists by their IDs; what other rules take for placeholders aside. */
export function listedIn(state: AwsAccountState, mapping: Mapping, inventory: AwsInventory): AwsAccount[] {
  return inventory.accountsInState(state).filter(({ id }) => mapping.lists(id) && !isPlaceholderId(id));
}
