import { distance } from 'fastest-levenshtein';
import { isAwsAccountId } from '../mapping/awsAccountId';
import { IdsByThird } from './idsByThird';

/** More errors in 12 digits make another number: in a large organization some ID would be near to any. */
const mostErrors = 2;
const idLength = 12;
const thirds = [0, 4, 8];
/** By how many digits what is behind a typing error may have moved. */
const shifts = [0, -1, 1, -2, 2];

/** IDs are random. So many with the same third are numbered in a row: that some are near then says nothing. */
const largestGroup = 1000;

/**
 * Finds IDs by typing distance without comparing every pair: two errors leave one third of an ID as it is, so
 * only those IDs are compared that share a third in about the same place.
 */
export class AwsAccountIdIndex {
  readonly #groups: readonly (readonly [start: number, ids: IdsByThird])[];

  /** @param ids what is no AWS account ID is passed over */
  constructor(ids: Iterable<string>) {
    const sound = [...new Set(ids)].filter(isAwsAccountId);
    this.#groups = thirds.map((start) => [start, new IdsByThird(sound, start)]);
  }

  /**
   * The IDs that are up to two typing errors away, the nearest first. A digit that is wrong, missing or too many
   * is one error; two digits that changed places are two.
   */
  near(digits: string): string[] {
    if (Math.abs(digits.length - idLength) > mostErrors) {
      return [];
    }
    const distances = new Map<string, number>();
    for (const [start, ids] of this.#groups) {
      for (const shift of shifts) {
        for (const id of ids.with(digits, start + shift, largestGroup)) {
          if (!distances.has(id)) {
            distances.set(id, distance(id, digits));
          }
        }
      }
    }
    return [...distances]
      .filter(([, errors]) => errors <= mostErrors)
      .sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1))
      .map(([id]) => id);
  }
}
