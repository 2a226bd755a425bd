import assert from 'node:assert/strict';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { mostLookedUp, unknownIds } from '../../../server/src/core/organization/unknownIds';
import { sampleInventory } from '../facts/sampleInventory';

/** One digit beside an AWS account of the organization. */
const nearlyRight = '320198765431';

describe('the IDs that are not in the organization', () => {
  // More than are looked up one by one, and few.
  for (const count of [2000, 20]) {
    it(`are in file order, each once, whether they were there from the start or not: ${String(count)}`, () => {
      const inventory = new AwsInventory(sampleInventory);
      const ids = Array.from({ length: count }, (_, index) => String(700_000_000_000 + index * 7919));
      // The last one is written so that it stands in no run.
      const [last = ''] = ids.slice(-1);
      const listed = [...ids.slice(0, -1), ids[3], '540321987654', '210987654321'].map((id) => `"${id}"`);
      const before = `{"integration_mappings":{"dev":{"aws_accounts":[${listed.join()},"\\u0037${last.slice(1)}"]}}}`;
      const mapping = new Mapping(before);
      assert.deepEqual(
        unknownIds(mapping, inventory).map(({ id }) => id),
        ids,
      );
      const start = before.indexOf('["') + 1;
      const added = `"${nearlyRight}",`;
      const after = mapping.after(
        { start, oldEnd: start, newEnd: start + added.length },
        before.slice(0, start) + added + before.slice(start),
      );
      const unknown = unknownIds(after, inventory);
      assert.deepEqual(
        unknown.map(({ id }) => id),
        [nearlyRight, ...ids],
      );
      assert.deepEqual(unknown[0]?.nearest?.id, '320198765432');
      assert.equal(unknown[4]?.entries.length, 2);
      assert.ok(unknown.slice(mostLookedUp).every(({ nearest }) => nearest === undefined));
    });
  }
});
