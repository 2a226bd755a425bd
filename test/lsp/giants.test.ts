import assert from 'node:assert/strict';
import { longestText } from '../../server/src/core/mapping/requestSize';
import { askAboutGiant } from '../fuzz/askAboutGiant';
import { giants } from '../fuzz/giants';

/** The rest is tried by `npm run fuzz -- --giants`: all of them take minutes. */
const tried = [
  'lists in each other, 100,000 deep',
  'objects in each other, 100,000 deep',
  'lists in a list of AWS accounts, 100,000 deep',
  'objects as a Lacework account, 100,000 deep',
  '1,000,000 keys, all the same',
];

describe('the largest texts that the server reads', () => {
  for (const name of tried) {
    it(`are answered for: ${name}`, async () => {
      const text = giants[name]?.() ?? '';
      assert.ok(text.length > 100_000 && text.length <= longestText);
      const efforts = await askAboutGiant(text);
      assert.ok(efforts.length > 20);
    }).timeout(240_000);
  }
});
