import type { KnownFact } from '../facts/facts';
import { countOf } from '../text/countOf';

/** How old what Lacework said is, where it is stale: " as fetched 12 days ago". */
export function asFetched({ isStale, daysOld }: Pick<KnownFact<unknown>, 'isStale' | 'daysOld'>): string {
  return isStale ? ` as fetched ${countOf(daysOld, 'day')} ago` : '';
}

/** The same behind a comma: ", as fetched 12 days ago". */
export function commaAsFetched(fact: Pick<KnownFact<unknown>, 'isStale' | 'daysOld'>): string {
  return fact.isStale ? `,${asFetched(fact)}` : '';
}
