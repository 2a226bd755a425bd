import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { moveAwsAccounts, moveAwsAccountsTo } from '../../../server/src/core/features/moveAwsAccounts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';
import { anywhere, mappingTexts, placeIn, routeOf, routesOf } from './randomMappings';

const text = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "dev": { "aws_accounts": ["210987654321", "320198765432", "210987654321"] },
    "prod": {
      "aws_accounts": [
        "430219876543",
        "540321987654"
      ]
    },
    "empty": { "aws_accounts": [] }
  }
}
`;

/** What is offered from the first place of one text to the end of another, as title and resulting text. */
function moves(from: string, to = '', of = text): Map<string, string> {
  const start = of.indexOf(from);
  const end = to === '' ? start : of.indexOf(to) + to.length;
  const found = moveAwsAccounts(new Mapping(of), { start, end });
  return new Map(found.map(({ title, edits }) => [title, applyEdits(of, edits())]));
}

describe('moveAwsAccounts', () => {
  it('moves the ID at the cursor, wherever its list has it, to each other Lacework account', () => {
    const without = text.replace('"210987654321", "320198765432", "210987654321"', '"320198765432"');
    assert.deepEqual(
      moves('210987654321'),
      new Map([
        [
          'Move to Lacework account "prod"',
          without.replace('"540321987654"\n', '"540321987654",\n        "210987654321"\n'),
        ],
        ['Move to Lacework account "empty"', without.replace('[]', '["210987654321"]')],
      ]),
    );
  });

  it('moves all that the selection covers a part of, from several lists, and leaves those of the target', () => {
    const found = moves('98765432", "2109', '"430');
    assert.deepEqual(
      [...found.keys()],
      [
        'Move to Lacework account "dev"',
        'Move 2 AWS accounts to Lacework account "prod"',
        'Move 3 AWS accounts to Lacework account "empty"',
      ],
    );
    assert.equal(
      found.get('Move 3 AWS accounts to Lacework account "empty"'),
      text
        .replace('["210987654321", "320198765432", "210987654321"]', '[]')
        .replace('"430219876543",\n        ', '')
        .replace(
          '"empty": { "aws_accounts": [] }',
          '"empty": { "aws_accounts": ["320198765432", "210987654321", "430219876543"] }',
        )
        .replace(
          '"320198765432", "210987654321", "430219876543"',
          '"210987654321", "320198765432", "430219876543"',
        ),
    );
  });

  it('does not list an ID again', () => {
    const both = text.replace('"430219876543"', '"320198765432"');
    assert.equal(
      moves('320198765432', '', both).get('Move to Lacework account "prod"'),
      both.replace(' "320198765432",', ''),
    );
  });

  it('keeps CRLF and one line', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const result = moves('320198765432', '', crlf).get('Move to Lacework account "prod"');
    assert.match(result ?? '', /"540321987654",\r\n {8}"320198765432"\r\n {6}\]/);
    assert.equal(/[^\r]\n/.test(result ?? ''), false);
    const line = JSON.stringify(JSON.parse(text));
    assert.equal(
      moves('430219876543', '', line).get('Move to Lacework account "empty"')?.includes('\n'),
      false,
    );
  });

  it('offers nothing without an ID, in broken files, and where two entries or lists are one', () => {
    assert.equal(moves('"dev"').size, 0);
    assert.equal(moves('430219876543', '', text.slice(0, -3)).size, 0);
    assert.equal(moves('430219876543', '', text.replace('"empty"', '"PROD"')).size, 0);
    assert.deepEqual([...moves('210987654321', '', text.replace('"empty"', '"PROD"')).keys()], []);
    const twice = text.replace('"aws_accounts": []', '"aws_accounts": [], "aws_accounts": []');
    assert.equal(moves('430219876543', '', twice).size, 0);
  });

  it('offers ten at most', () => {
    const entries = Array.from(
      { length: 15 },
      (_, index) => [`a${index}`, { aws_accounts: [] as string[] }] as const,
    );
    const mappings = { x: { aws_accounts: ['210987654321'] }, ...Object.fromEntries(entries) } as object;
    assert.equal(moves('210987654321', '', JSON.stringify({ integration_mappings: mappings })).size, 10);
  });

  it('moves to a Lacework account of any name, which gets an entry', () => {
    const selection = { start: text.indexOf('"3201'), end: text.indexOf('"5403') };
    const moveTo = (name: string, given = text) => {
      const move = moveAwsAccountsTo(new Mapping(given), selection, name);
      return move && { count: move.count, text: applyEdits(given, move.edits) };
    };
    assert.deepEqual(moveTo('new'), {
      count: 3,
      text: text
        .replace('"210987654321", "320198765432", "210987654321"', '')
        .replace('"430219876543",\n        ', '')
        .replace(
          '"aws_accounts": [] }\n  }',
          '"aws_accounts": [] },\n    "new": {\n      "aws_accounts": [\n        "320198765432",\n        "210987654321",\n        "430219876543"\n      ]\n    }\n  }',
        )
        .replace(/"320198765432",\n( +)"210987654321"/, '"210987654321",\n$1"320198765432"'),
    });
    assert.equal(moveTo('Dev')?.count, 1, 'the one of the other list');
    assert.equal(moveTo('new', text.replace('}', '')), undefined);
    const twice = text.replace('"empty"', '"NEW": 7, "new"');
    assert.equal(moveTo('new', twice), undefined);
    const nowhere = moveAwsAccountsTo(new Mapping(text), { start: 0, end: 0 }, 'new');
    assert.equal(nowhere, undefined);
  });

  it('changes the routes of what it moves and nothing else, in any layout', () => {
    let moved = 0;
    fc.assert(
      fc.property(mappingTexts, anywhere, anywhere, (given, one, other) => {
        const [start = 0, end = 0] = [one, other].map((at) => placeIn(given, at)).sort((a, b) => a - b);
        const mapping = new Mapping(given);
        for (const selection of [
          { start, end },
          { start, end: start },
        ]) {
          const isCursor = selection.start === selection.end;
          const selected = [...mapping.entries()].filter(
            ({ isAwsAccountId, span }) =>
              isAwsAccountId &&
              (isCursor
                ? span.start <= start && start <= span.end
                : span.start < selection.end && selection.start < span.end),
          );
          for (const { title, edits } of moveAwsAccounts(mapping, selection)) {
            moved++;
            const target =
              mapping.laceworkAccounts().find(({ name }) => title.endsWith(`"${name}"`))?.name ?? '';
            const result = applyEdits(given, edits());
            const leaving = new Set(selected.map((entry) => routeOf(entry.text, entry.laceworkAccount.name)));
            const expected = new Set([
              ...routesOf(given).filter((route) => !leaving.has(route)),
              ...selected.map((entry) => routeOf(entry.text, target)),
            ]);
            assert.deepEqual(routesOf(result), [...expected].sort());
            assert.equal(/(?<!\r)\n/.test(result), /(?<!\r)\n/.test(given));
            assert.equal(result.includes('\n'), given.includes('\n'));
          }
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(moved > 500, String(moved));
  });
});
