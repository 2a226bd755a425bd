import type { Page } from './organizationsApi';

/** Thrown where an answer cannot be what it should be; the message says what is wrong, as a phrase. */
export class MalformedAnswer extends Error {}

/** A page may be empty and yet not be the last; this many in a row never end. */
const mostEmptyPages = 100;
/** Twenty AWS accounts are on one; no organization has so many. */
const mostPages = 20_000;

/**
 * The items of all pages, one call after the other.
 *
 * @throws MalformedAnswer where the pages would never end.
 */
export async function* allPages<Item>(
  fetchPage: (token: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[]> {
  const seen = new Set<string>();
  let emptyPages = 0;
  let pages = 0;
  let token: string | undefined;
  do {
    const { items, nextToken } = await fetchPage(token);
    yield items;
    pages++;
    emptyPages = items.length === 0 ? emptyPages + 1 : 0;
    token = nextToken === '' ? undefined : nextToken;
    const isEndless = emptyPages === mostEmptyPages || pages === mostPages;
    if (token !== undefined && (isEndless || seen.has(token))) {
      throw new MalformedAnswer('the pages of its answer never end');
    }
    seen.add(token ?? '');
  } while (token !== undefined);
}
