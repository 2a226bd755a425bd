import assert from 'node:assert/strict';
import { moveRoutes, type AwsAccountRoute } from '../../../server/src/core/features/moveRoutes';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';

const text = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "dev": { "aws_accounts": ["210987654321", "320198765432", "210987654321"] },
    "prod": {
      "aws_accounts": [
        "430219876543",
        "320198765432"
      ]
    },
    "empty": { "aws_accounts": [] }
  }
}
`;

/** The text after a move, and how many AWS accounts it moved; nothing where it is refused. */
function moved(routes: readonly AwsAccountRoute[], to: string, of = text): [string, number] | undefined {
  const move = moveRoutes(new Mapping(of), routes, to);
  return move && [applyEdits(of, move.edits), move.count];
}

const dev = (id: string) => ({ id, laceworkAccount: 'dev' });

describe('moveRoutes', () => {
  it('moves IDs from wherever they stand, all their places in the list that is named, in the order of the file', () => {
    assert.deepEqual(moved([{ id: '430219876543', laceworkAccount: 'prod' }, dev('210987654321')], 'empty'), [
      text
        .replace('"210987654321", "320198765432", "210987654321"', '"320198765432"')
        .replace('"430219876543",\n        ', '')
        .replace('[] }', '["210987654321", "430219876543"] }'),
      2,
    ]);
  });

  it('leaves what another Lacework account lists, and does not list twice', () => {
    assert.deepEqual(moved([dev('320198765432')], 'PROD'), [text.replace(' "320198765432",', ''), 1]);
    assert.deepEqual(moved([dev('320198765432')], 'empty')?.[0].includes('        "320198765432"'), true);
  });

  it('lists what nobody lists, with what is moved, under a Lacework account that is new', () => {
    const [changed = '', count] = moved([dev('320198765432'), { id: '540321987654' }], 'new') ?? [];
    assert.equal(count, 2);
    assert.deepEqual(
      new Mapping(changed)
        .laceworkAccounts()
        .map(({ name, entries }) => [name, entries.map((entry) => entry.text)]),
      [
        ['dev', ['210987654321', '210987654321']],
        ['prod', ['430219876543', '320198765432']],
        ['empty', []],
        ['new', ['320198765432', '540321987654']],
      ],
    );
  });

  it('does nothing with what is there already, is not listed where it was, or is listed by now', () => {
    assert.equal(moved([{ id: '430219876543', laceworkAccount: 'prod' }], 'prod'), undefined);
    assert.equal(moved([dev('430219876543')], 'empty'), undefined);
    assert.equal(moved([{ id: '430219876543' }], 'empty'), undefined);
  });

  it('does nothing where it is in doubt which list is meant', () => {
    assert.equal(moved([dev('210987654321')], 'prod', text.replace('"empty"', '"Prod"')), undefined);
    assert.equal(moved([dev('210987654321')], 'empty', text.replace('"empty"', '"dev"')), undefined);
    assert.equal(moved([dev('210987654321')], 'empty', text.slice(0, -3)), undefined);
  });
});
