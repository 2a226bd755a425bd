import assert from 'node:assert/strict';
import { allPages, MalformedAnswer } from '../../server/src/cloud/aws/allPages';
import type { Page } from '../../server/src/cloud/aws/organizationsApi';

/** What comes of pages that are given one after the other; the token of each is its place. */
async function read(pages: readonly Page<string>[]): Promise<readonly string[]> {
  const items: string[] = [];
  for await (const page of allPages((token) => Promise.resolve(pages[Number(token ?? 0)] ?? last))) {
    items.push(...page);
  }
  return items;
}

const last: Page<string> = { items: ['last'], nextToken: undefined };

/** So many pages, each of which has an item if it is asked to. */
function pagesOf(count: number, hasItem: (index: number) => boolean): Page<string>[] {
  return Array.from({ length: count }, (_, index) => ({
    items: hasItem(index) ? ['item'] : [],
    nextToken: String(index + 1),
  }));
}

describe('pages', () => {
  it('are read to the last, whose token is missing or empty', async () => {
    assert.deepEqual(await read([{ items: ['a'], nextToken: '1' }, last]), ['a', 'last']);
    assert.deepEqual(await read([{ items: ['a'], nextToken: '' }, last]), ['a']);
  });

  it('may be empty, though not a hundred in a row', async () => {
    assert.equal((await read(pagesOf(300, (index) => index % 99 === 0))).length, 5);
    assert.deepEqual(await read(pagesOf(99, () => false)), ['last']);
    await assert.rejects(read(pagesOf(100, () => false)), MalformedAnswer);
  });

  it('never end where there are more than of any organization', async () => {
    assert.equal((await read(pagesOf(19_999, () => true))).length, 20_000);
    await assert.rejects(read(pagesOf(20_001, () => true)), MalformedAnswer);
  });

  it('never end where a token comes again', async () => {
    const pages = pagesOf(3, () => true).concat({ items: ['item'], nextToken: '2' });
    await assert.rejects(read(pages), MalformedAnswer);
  });
});
