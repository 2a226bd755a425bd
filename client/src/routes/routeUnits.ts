import type { AwsAccountNode, RouteGroup, UnitNode } from './routeNode';

/**
 * The AWS accounts of a group, each with its organizational unit. Without one where no unit is known of any, and in the group
 * of those that are in no unit anyhow.
 */
export function withUnits(group: RouteGroup, accounts: readonly AwsAccountNode[]): AwsAccountNode[] {
  if (group.kind === 'notInOrganization' || accounts.every(({ account }) => account.path === undefined)) {
    return [...accounts];
  }
  const counts = new Map<string | undefined, { awsAccounts: number; unusual: number }>();
  for (const { path, note } of accounts.map(({ account }) => account)) {
    const { awsAccounts, unusual } = counts.get(path) ?? { awsAccounts: 0, unusual: 0 };
    counts.set(path, { awsAccounts: awsAccounts + 1, unusual: unusual + (note === undefined ? 0 : 1) });
  }
  const units = new Map(
    [...counts].map(([path, count]): [string | undefined, UnitNode] => [
      path,
      { kind: 'unit', group, ...(path !== undefined && { path }), ...count },
    ]),
  );
  return accounts.map((node) => {
    const unit = units.get(node.account.path);
    return unit === undefined ? node : { ...node, unit };
  });
}

/** The organizational units of AWS accounts by their paths; last what is in no known one. */
export function unitsOf(accounts: readonly AwsAccountNode[]): UnitNode[] {
  const units = new Set(accounts.flatMap(({ unit }) => unit ?? []));
  return [...units].sort((a, b) => {
    if (a.path === undefined || b.path === undefined) {
      return Number(a.path === undefined) - Number(b.path === undefined);
    }
    return a.path < b.path ? -1 : 1;
  });
}
