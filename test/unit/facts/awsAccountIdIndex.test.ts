import assert from 'node:assert/strict';
import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { AwsAccountIdIndex } from '../../../server/src/core/facts/awsAccountIdIndex';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** A typing error: a digit that is another, is left out, or is typed twice. */
const slip = fc.tuple(
  fc.constantFrom('other', 'lost', 'doubled'),
  fc.nat(12),
  fc.integer({ min: 0, max: 9 }),
);

function typed(id: string, [kind, place, digit]: [string, number, number]): string {
  const at = place % id.length;
  const middle = { other: String(digit), lost: '', doubled: (id[at] ?? '').repeat(2) }[kind] ?? '';
  return id.slice(0, at) + middle + id.slice(at + 1);
}

describe('an index of AWS account IDs', () => {
  it('finds what comparing every pair finds, the nearest first', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(digits(12), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.array(slip, { maxLength: 3 }),
        (ids, which, slips) => {
          const wrong = slips.reduce(typed, ids[which % ids.length] ?? '');
          const near = new AwsAccountIdIndex(ids).near(wrong);
          const all = ids.filter((id) => distance(id, wrong) <= 2);
          assert.deepEqual([...near].sort(), all.sort());
          const distances = near.map((id) => distance(id, wrong));
          assert.deepEqual(distances, distances.toSorted());
          found += near.length;
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(found > 1000, String(found));
  });

  it('gives the nearest first, then the lower number', () => {
    const index = new AwsAccountIdIndex(['540321987612', '540321987611', '540321987655', '540321987659']);
    assert.deepEqual(index.near('540321987651'), [
      ...['540321987611', '540321987655', '540321987659', '540321987612'],
    ]);
  });

  it('finds an ID with two neighbouring digits exchanged, and one of eleven or thirteen digits', () => {
    const index = new AwsAccountIdIndex(['540321987654', '876540123987', 'no ID']);
    for (const wrong of ['540312987654', '54032987654', '5403321987654', '450321987654', '540321987645']) {
      assert.deepEqual(index.near(wrong), ['540321987654'], wrong);
    }
    for (const far of ['', '5', '540321', '5403219876541111', '450321987645', 'no ID']) {
      assert.deepEqual(index.near(far), [], far);
    }
  });
});
