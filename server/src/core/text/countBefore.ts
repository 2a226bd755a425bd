/**
 * How many of some places are before an offset, found without looking at all of them.
 *
 * @param places by the offset that counts
 */
export function countBefore<Place>(
  places: readonly Place[],
  offset: number,
  offsetOf: (place: Place) => number,
): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && offsetOf(place) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
