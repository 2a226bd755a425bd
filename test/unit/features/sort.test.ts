import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sortEdits } from '../../../server/src/core/features/sort';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';

const sorted = (text: string) => applyEdits(text, sortEdits(new Mapping(text)));

describe('sortEdits', () => {
  it('sorts IDs and Lacework accounts, and keeps the layout', () => {
    const text = [
      '{',
      '  "integration_mappings": {',
      '    "Prod": { "aws_accounts": ["410987654321", "210987654321"] },',
      '    "dev": {',
      '\t"aws_accounts": [',
      '        "510987654321",',
      '        "310987654321" ,',
      '        "110987654321"',
      '      ]',
      '    }',
      '  },',
      '  "defaultLaceworkAccountAws": "acme"',
      '}',
    ];
    const [before, after] = [text.slice(0, 2), text.slice(10)];
    assert.equal(
      sorted(text.join('\r\n')),
      [
        ...before,
        '    "dev": {',
        '\t"aws_accounts": [',
        '        "110987654321",',
        '        "310987654321" ,',
        '        "510987654321"',
        '      ]',
        '    },',
        '    "Prod": { "aws_accounts": ["210987654321", "410987654321"] }',
        ...after,
      ].join('\r\n'),
    );
  });

  it('leaves a broken file and a file with a repeated key alone', () => {
    const list = '["310987654321", "210987654321"]';
    assert.equal(sorted(`{"integration_mappings": {"dev": {"aws_accounts": ${list}}}`).includes(list), true);
    const twice = `{"integration_mappings": {"dev": {"aws_accounts": ${list}, "aws_accounts": ${list}}}}`;
    assert.equal(sorted(twice), twice);
  });

  it('changes nothing that is sorted, and loses nothing', () => {
    const accounts = fc.uniqueArray(
      fc.tuple(fc.string({ minLength: 1 }), fc.array(fc.stringMatching(/^[0-9]{1,3}$/))),
      { selector: ([name]) => name },
    );
    fc.assert(
      fc.property(accounts, fc.constantFrom(undefined, 2), (entries, indent) => {
        const text = JSON.stringify(
          {
            integration_mappings: Object.fromEntries(
              entries.map(([name, ids]) => [name, { aws_accounts: ids }]),
            ),
          },
          null,
          indent,
        );
        const once = sorted(text);
        assert.equal(sorted(once), once);
        const { integration_mappings: result } = JSON.parse(once) as {
          integration_mappings: Record<string, { aws_accounts: string[] }>;
        };
        for (const [name, ids] of entries) {
          assert.deepEqual(new Map(Object.entries(result)).get(name)?.aws_accounts, [...ids].sort());
        }
      }),
    );
  });
});
