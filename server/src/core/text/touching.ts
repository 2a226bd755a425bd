import { countBefore } from './countBefore';
import type { Span } from './span';

/**
 * The places that a span touches, be it at their end or start, found without looking at all of them.
 *
 * @param places in file order, and none of them over another
 */
export function touching<Place extends { readonly span: Span }>(
  places: readonly Place[],
  { start, end }: Span,
): readonly Place[] {
  const first = countBefore(places, start, ({ span }) => span.end);
  const last = countBefore(places, end + 1, ({ span }) => span.start);
  return places.slice(first, last);
}
