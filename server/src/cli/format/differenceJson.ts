import type { RouteChange } from '../../core/integration/compareRoutes';
import { areAlike, type MappingDifference } from '../mappingDifference';

/** What a push would change, for programs; the members are described in docs/cli.md. */
export function differenceJson(difference: MappingDifference) {
  const { live, file, isSame, routes, whyNot, concerns } = difference;
  const { guid, name, changedAt, changedBy } = live.account;
  const ofKind = (kind: string, changes: readonly RouteChange[] = []) =>
    changes.map((change) => ({ kind, ...change }));
  return {
    integration: { guid, name, changedAt, changedBy },
    file: file.path,
    isSameText: isSame,
    routesAlike: areAlike(difference),
    whyNotCompared: whyNot,
    defaultAccount: routes?.defaultAccount,
    changes: [
      ...ofKind('added', routes?.added),
      ...ofKind('moved', routes?.moved),
      ...ofKind('now-by-default', routes?.nowByDefault),
      ...ofKind('no-longer-listed', routes?.removed),
    ],
    unchanged: routes?.unchanged,
    concerns,
  };
}
