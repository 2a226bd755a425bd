import type { AwsInventoryData } from './awsInventory';

/**
 * An inventory whose tree of organizational units could not be read whole, completed with units and places of accounts
 * from an earlier inventory of the same organization. Any other inventory as it is.
 */
export function withEarlierUnits(
  data: AwsInventoryData,
  earlier: AwsInventoryData | undefined,
): AwsInventoryData {
  const { organizationalUnitsMissing: missing } = data;
  if (missing === undefined || earlier?.organization.id !== data.organization.id) {
    return data;
  }
  const read = new Set(data.organizationalUnits.map(({ id }) => id));
  // What was read was read from the top, so that parents still come before their children.
  const organizationalUnits = [
    ...data.organizationalUnits,
    ...earlier.organizationalUnits.filter(({ id }) => !read.has(id)),
  ];
  const units = new Set(organizationalUnits.map(({ id }) => id));
  const parents = new Map(earlier.accounts.map(({ id, parentId }) => [id, parentId]));
  const accounts = data.accounts.map((account) => {
    const parentId = parents.get(account.id);
    if (account.parentId !== undefined || parentId === undefined || !units.has(parentId)) {
      return account;
    }
    return { ...account, parentId };
  });
  const addsPlaces = accounts.some((account, index) => account !== data.accounts[index]);
  if (!addsPlaces && units.size === read.size) {
    return data;
  }
  // Of a tree that was kept before, no date is known.
  const which =
    earlier.organizationalUnitsMissing === undefined
      ? `Those of ${earlier.pulledAt.slice(0, 10)}`
      : 'Those that were read earlier';
  return {
    ...data,
    accounts,
    organizationalUnits,
    organizationalUnitsMissing: `${missing} ${which} are kept.`,
  };
}
