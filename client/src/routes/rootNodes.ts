import { foldLaceworkAccountName } from '../../../server/src/core/mapping/laceworkAccountName';
import type { RouteCountsItem } from '../../../server/src/lsp/protocol';
import { problemsOf } from './problemsOf';
import type { RouteGroup } from './routeNode';

/** Why there are no routes to show: what the view says instead. */
export type RoutesState =
  'noFile' | 'starting' | 'stopped' | 'mistakes' | 'unpulled' | 'noProblems' | 'shown';

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

/** What is shown at the top, all or only what has problems, and what the view says where that is nothing. */
export function shownRoutes(
  counts: RouteCountsItem,
  problemsOnly: boolean,
): { readonly groups: RouteGroup[]; readonly state: RoutesState } {
  const groups = rootNodes(counts);
  if (groups.length === 0) {
    const isHidden = counts.hasMistakes || counts.notInOrganization !== undefined;
    return { groups, state: isHidden ? 'mistakes' : 'unpulled' };
  }
  const shown = problemsOnly ? groups.filter((group) => problemsOf(group) > 0) : groups;
  return { groups: shown, state: shown.length === 0 ? 'noProblems' : 'shown' };
}
