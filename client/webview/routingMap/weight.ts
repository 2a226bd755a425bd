import { isProblem } from '../../../server/src/core/routingMap/routeStanding';
import type { RoutingMapItem } from '../../../server/src/lsp/protocol';

/** How many AWS accounts are in a source or go to a target, and how many of them have problems. */
export interface Weight {
  readonly awsAccounts: number;
  readonly problems: number;
}

/** By the IDs of sources and targets; none of those that have nothing. */
export function weightsOf({ sources, ribbons }: RoutingMapItem): Map<string, Weight> {
  const weights = new Map<string, Weight>(
    sources.filter(({ awsAccounts }) => awsAccounts > 0).map((source) => [source.id, source]),
  );
  for (const { target, standing, awsAccounts } of ribbons) {
    const before = weights.get(target) ?? { awsAccounts: 0, problems: 0 };
    weights.set(target, {
      // Entries that are no AWS account IDs are problems, and no AWS accounts.
      awsAccounts: before.awsAccounts + (standing === 'malformed' ? 0 : awsAccounts),
      problems: before.problems + (isProblem(standing) ? awsAccounts : 0),
    });
  }
  return weights;
}

export function sumOf(ids: readonly string[], weights: ReadonlyMap<string, Weight>): Weight {
  let [awsAccounts, problems] = [0, 0];
  for (const id of ids) {
    const weight = weights.get(id);
    awsAccounts += weight?.awsAccounts ?? 0;
    problems += weight?.problems ?? 0;
  }
  return { awsAccounts, problems };
}
