import assert from 'node:assert/strict';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { mostLookedUp, unknownIds } from '../../../server/src/core/organization/unknownIds';
import { sampleInventory } from '../facts/sampleInventory';

/** Each one digit beside an AWS account of the organization. */
const [nearlyRight, alsoNearlyRight] = ['320198765431', '430219876542'];

describe('the IDs that are not in the organization', () => {
  // More than are looked up one by one, and few.
  for (const count of [2000, 200]) {
    it(`are in file order, each once, whether they were there from the start or not: ${String(count)}`, () => {
      const inventory = new AwsInventory(sampleInventory);
      const ids = Array.from({ length: count }, (_, index) => String(700_000_000_000 + index * 7919));
      ids.splice(mostLookedUp + 20, 1, alsoNearlyRight);
      const listed = [...ids, ids[3], '540321987654', '210987654321'].map((id) => `"${id}"`);
      // Written so that it stands in no run.
      listed[5] = `"\\u0037${String(ids[5]).slice(1)}"`;
      const before = `{"integration_mappings":{"dev":{"aws_accounts":[${listed.join()}]}}}`;
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
      assert.deepEqual(
        unknown.flatMap(({ nearest }) => nearest?.id ?? []),
        ['320198765432'],
      );
      assert.equal(unknown[4]?.entries.length, 2);
    });
  }
});
