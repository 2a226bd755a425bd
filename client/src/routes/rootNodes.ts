import { foldLaceworkAccountName } from '../../../server/src/core/mapping/laceworkAccountName';
import type { RouteCountsItem } from '../../../server/src/lsp/protocol';
import type { RouteGroup } from './routeNode';

/** Why there are no routes to show: what the view says instead. */
export type RoutesState = 'noFile' | 'stopped' | 'mistakes' | 'unpulled' | 'shown';

/** The top of the tree. There is nothing where only mistakes or unknown AWS accounts would be told of. */
export function rootNodes({
  defaultAccount,
  laceworkAccounts,
  notInOrganization,
  unlisted,
}: RouteCountsItem): RouteGroup[] {
  const byDefault = defaultAccount === undefined ? undefined : foldLaceworkAccountName(defaultAccount);
  if (laceworkAccounts.length === 0 && unlisted === undefined) {
    return [];
  }
  return [
    ...laceworkAccounts.map((account) => ({
      kind: 'laceworkAccount' as const,
      account,
      isDefault: foldLaceworkAccountName(account.name) === byDefault,
    })),
    {
      kind: 'unlisted',
      ...(defaultAccount !== undefined && { defaultAccount }),
      ...(unlisted !== undefined && { count: unlisted }),
      isPulled: notInOrganization !== undefined,
    },
    ...(notInOrganization === undefined || notInOrganization === 0
      ? []
      : [{ kind: 'notInOrganization' as const, count: notInOrganization }]),
  ];
}

/** What the view says of a file with these routes. */
export function stateOf(counts: RouteCountsItem): RoutesState {
  if (rootNodes(counts).length > 0) {
    return 'shown';
  }
  return counts.hasMistakes || counts.notInOrganization !== undefined ? 'mistakes' : 'unpulled';
}
