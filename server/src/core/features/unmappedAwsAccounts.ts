import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { Mapping } from '../mapping/mapping';
import { isReadWhole } from '../organization/isReadWhole';
import { omissionsOf } from '../organization/omissions';

/**
 * The active AWS accounts that a mapping file does not list, in the order of the inventory. What is listed in a wrong
 * form counts as listed, as for the rules. Nothing comes back where the file has mistakes that hide what it lists.
 */
export function unmappedAwsAccounts(mapping: Mapping, inventory: AwsInventory): AwsAccount[] | undefined {
  return isReadWhole(mapping, inventory) ? [...omissionsOf(mapping, inventory).all] : undefined;
}

/** AWS accounts by organizational unit and name. */
export function byPlace(accounts: readonly AwsAccount[], inventory: AwsInventory): AwsAccount[] {
  return accounts
    .map((account) => {
      const path = inventory.pathOf(account.parentId) ?? '';
      return { account, place: `${path}\0${account.name.toLowerCase()}\0${account.id}` };
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ account }) => account);
}
