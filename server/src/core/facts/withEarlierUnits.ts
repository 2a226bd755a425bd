import type { AwsInventoryData } from './awsInventory';

/**
 * An inventory whose tree of organizational units could not be read whole, with the tree of an earlier inventory of the
 * same organization: that is better than a part. Any other inventory as it is.
 */
export function withEarlierUnits(
  data: AwsInventoryData,
  earlier: AwsInventoryData | undefined,
): AwsInventoryData {
  const { organizationalUnitsMissing: missing } = data;
  if (
    missing === undefined ||
    earlier?.organization.id !== data.organization.id ||
    earlier.organizationalUnits.length <= data.organizationalUnits.length
  ) {
    return data;
  }
  const parents = new Map(earlier.accounts.map(({ id, parentId }) => [id, parentId]));
  return {
    ...data,
    accounts: data.accounts.map((account) => {
      const parentId = account.parentId ?? parents.get(account.id);
      return { ...account, ...(parentId !== undefined && { parentId }) };
    }),
    organizationalUnits: earlier.organizationalUnits,
    organizationalUnitsMissing: `${missing} Those of ${earlier.pulledAt.slice(0, 10)} are kept.`,
  };
}
