import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mergeLaceworkAccounts } from '../../../server/src/core/features/mergeLaceworkAccounts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';
import { mappingTexts, routesOf } from './randomMappings';

const text = `{
  "integration_mappings": {
    "dev": { "aws_accounts": ["210987654321", "not an ID", 12] },
    "prod": {
      "aws_accounts": [
        "320198765432",
        "210987654321"
      ]
    },
    "empty": { "aws_accounts": [] }
  }
}
`;

function merges(at: string, of = text): Map<string, string> {
  const start = of.indexOf(at) + 1;
  const found = mergeLaceworkAccounts(new Mapping(of), { start, end: start });
  return new Map(found.map(({ title, edits }) => [title, applyEdits(of, edits())]));
}

describe('mergeLaceworkAccounts', () => {
  it('moves what the other lacks, whatever it is, and removes the entry', () => {
    const without = text.replace(/ {4}"dev".*\n/, '');
    assert.deepEqual(
      merges('"dev"'),
      new Map([
        [
          'Merge "dev" into "prod"',
          without.replace('"210987654321"\n', '"210987654321",\n        "not an ID",\n        12\n'),
        ],
        ['Merge "dev" into "empty"', without.replace('[]', '["210987654321", "not an ID", 12]')],
      ]),
    );
  });

  it('removes the last entry with its comma', () => {
    const result = merges('"empty"').get('Merge "empty" into "dev"');
    assert.equal(result, text.replace(',\n    "empty": { "aws_accounts": [] }', ''));
  });

  it('offers nothing beside a key, in broken files, and for entries that hold more than a list', () => {
    assert.equal(merges('"210987654321"').size, 0);
    assert.equal(merges('"dev"', text.slice(0, -3)).size, 0);
    assert.equal(merges('"dev"', text.replace('12] }', '12], "note": "" }')).size, 0);
    assert.equal(merges('"dev"', text.replace('"prod"', '"DEV"')).size, 0);
  });

  it('sends all that the one receives to the other and changes nothing else, in any layout', () => {
    let merged = 0;
    fc.assert(
      fc.property(mappingTexts, fc.nat(6), (given, which) => {
        const mapping = new Mapping(given);
        const account = mapping.laceworkAccounts()[which];
        for (const { title, edits } of account ? mergeLaceworkAccounts(mapping, account.nameSpan) : []) {
          merged++;
          const from = ` → ${account?.name.toLowerCase() ?? ''}`;
          const target = mapping.laceworkAccounts().find(({ name }) => title.endsWith(`into "${name}"`));
          const to = ` → ${target?.name.toLowerCase() ?? ''}`;
          const expected = routesOf(given).map((route) =>
            route.endsWith(from) ? route.slice(0, -from.length) + to : route,
          );
          const result = applyEdits(given, edits());
          assert.deepEqual(routesOf(result), [...new Set(expected)].sort());
          assert.equal(new Mapping(result).laceworkAccounts().length, mapping.laceworkAccounts().length - 1);
          assert.equal(/(?<!\r)\n/.test(result), /(?<!\r)\n/.test(given));
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(merged > 300);
  });
});
