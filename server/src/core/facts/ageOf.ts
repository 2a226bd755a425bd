import type { KnownFact } from './facts';

const day = 24 * 60 * 60 * 1000;
/** In days. Accounts come and go in weeks rather than in hours. */
const stale = 7;

/**
 * How old a fact is.
 *
 * @param lookedUpAt As ISO 8601 in UTC.
 * @param now In milliseconds since 1970. What was looked up later, by a clock that is ahead, is new.
 */
export function ageOf(lookedUpAt: string, now: number): Pick<KnownFact<unknown>, 'daysOld' | 'isStale'> {
  const daysOld = Math.max(0, Math.floor((now - Date.parse(lookedUpAt)) / day));
  return { daysOld, isStale: daysOld > stale };
}
