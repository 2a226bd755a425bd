import type { KnownFact } from '../facts/facts';
import { countOf } from '../text/countOf';

/** How old a fact is, where it is stale: " as pulled 12 days ago". What is said on the strength of it names its age. */
export function asPulled({ isStale, daysOld }: Pick<KnownFact<unknown>, 'isStale' | 'daysOld'>): string {
  return isStale ? ` as pulled ${countOf(daysOld, 'day')} ago` : '';
}

/** The same behind a comma: ", as pulled 12 days ago". */
export function commaAsPulled(fact: Pick<KnownFact<unknown>, 'isStale' | 'daysOld'>): string {
  return fact.isStale ? `,${asPulled(fact)}` : '';
}
