import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { ownCopy } from '../../../server/src/core/text/ownCopy';
import { sampleInventory } from '../facts/sampleInventory';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const edits = 150;
const idOf = (index: number): string => String(210987654321 + index * 7919);
const names = Array.from({ length: edits }, (_, index) => `acme-production-account-${index}`);
const dashed = names.map((_, index) => idOf(index).replace(/(\d{4})(?=\d)/g, '$1-'));
const text = JSON.stringify({
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: {
    ...Object.fromEntries(names.map((name, index) => [name, { aws_accounts: [dashed[index]] }])),
    big: { aws_accounts: Array.from({ length: 6000 }, (_, index) => idOf(1000 + index)) },
  },
});

/** The mapping after an edit behind the start of each of these places, asked after each for what the server asks. */
function edited(first: string, places: readonly string[], added: string): Mapping {
  let mapping = new Mapping(first);
  for (const place of places) {
    const start = mapping.text.indexOf(place) + 5;
    // As the text of a document is: made anew, and flat.
    const after = ownCopy(mapping.text.slice(0, start) + added + mapping.text.slice(start));
    mapping = mapping.after({ start, oldEnd: start, newEnd: start + added.length }, after);
    mapping.laceworkAccountNames();
    mapping.repeatedAwsAccountIds();
    assert.equal([...mapping.malformedEntries()].length, edits);
  }
  return mapping;
}

describe('the memory that a mapping takes', () => {
  for (const [what, first, places, added] of [
    ['names', text, names.map((name) => `"${name}"`), 'x'],
    ['malformed AWS account IDs', text, dashed.map((id) => `"${id}"`), '-'],
    // What is no JSON is read as a whole each time.
    ['names in what is no JSON', `${text} x`, names.map((name) => `"${name}"`), 'x'],
  ] as const) {
    it(`keeps no old versions of the text after edits of many ${what}`, () => {
      edited(first, places.slice(0, 2), added);
      const before = heapUsed();
      const mapping = edited(first, places, added);
      const kept = heapUsed() - before;
      assert.ok(kept < 20 * text.length, `${kept} bytes for a text of ${mapping.text.length}`);
    });
  }

  it('is not kept by what is remembered of IDs that are nearly one of the organization', () => {
    const inventory = new AwsInventory(sampleInventory);
    const before = heapUsed();
    for (const written of dashed) {
      const version = ownCopy(`${text}${written}`);
      inventory.accountsNear(version.slice(-written.length));
    }
    const kept = heapUsed() - before;
    assert.ok(kept < 20 * text.length, `${kept} bytes for texts of ${text.length}`);
  });

  it('is not at the cost of what a text says', () => {
    for (const written of ['', 'acme', '\uD83D', 'x\uDE00\uD83D', '😀"\\\n\u0000\u2028', '__proto__']) {
      assert.equal(ownCopy(written), written);
    }
  });
});
