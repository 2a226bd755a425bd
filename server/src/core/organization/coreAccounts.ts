import type { AwsAccount, AwsInventory } from '../facts/awsInventory';

/** As AWS Control Tower names its accounts by default, with or without hyphens and with words around. */
const coreName = /(?<![a-z])(?:log[\s_.-]*archive|audit)(?![a-z])/i;

const known = new WeakMap<AwsInventory, ReadonlySet<AwsAccount>>();

/**
 * The AWS accounts that hold an organization together: its management account, and those that by their names are a
 * log archive or an audit account.
 */
export function coreAccounts(inventory: AwsInventory): ReadonlySet<AwsAccount> {
  let accounts = known.get(inventory);
  if (accounts === undefined) {
    const management = inventory.data.organization.managementAccountId;
    accounts = new Set(
      inventory.accounts().filter(({ id, name }) => id === management || coreName.test(name)),
    );
    known.set(inventory, accounts);
  }
  return accounts;
}
