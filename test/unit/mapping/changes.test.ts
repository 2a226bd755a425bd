import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseJson } from '../../../server/src/core/json/parseJson';
import { reparse } from '../../../server/src/core/json/reparse';
import type { JsonNode } from '../../../server/src/core/json/jsonNode';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';
import { combined, type Change } from '../../../server/src/core/text/change';
import { factsAfter } from '../facts/sampleInventory';
import { documentTexts } from '../../lsp/anyDocument/documentTexts';

/** Of the IDs in the texts below, most, in small units, and others besides. */
const facts = factsAfter(0, {
  organization: { id: 'o-exampleorg1', managementAccountId: '210987654321' },
  pulledAt: '2026-03-01T10:00:00.000Z',
  organizationalUnits: [
    { id: 'r-ab12', name: 'Root' },
    ...Array.from({ length: 30 }, (_, unit) => ({ id: unitId(unit), name: `U${unit}`, parentId: 'r-ab12' })),
  ],
  accounts: Array.from({ length: 220 }, (_, index) => ({
    id: String(210987654321 + index * 7919),
    name: `account-${index}`,
    state: index % 17 === 3 ? ('SUSPENDED' as const) : ('ACTIVE' as const),
    parentId: unitId(Math.floor(index / 8)),
  })).filter((_, index) => index % 11 !== 5),
});
const severities = new Map([['organizational-unit-split', 'hint' as const]]);

function unitId(unit: number): string {
  return `ou-ab12-${String(unit).padStart(8, '0')}`;
}

/** A tree with a node for each item, whatever its inside is made of. */
function plain(node: JsonNode | undefined): unknown {
  switch (node?.kind) {
    case 'array':
      return { ...node, items: Array.from(node.items, plain) };
    case 'object':
      return {
        ...node,
        members: node.members.map(({ key, value }) => ({
          key: { ...key },
          ...(value && { value: plain(value) }),
        })),
      };
    default:
      return node && { ...node };
  }
}

/** Some that texts and changes have: many times, once, or never. */
const knownIds = [
  '210987654321',
  '320198765000',
  '210987662240',
  '210987670159',
  '123456789012',
  '000000000000',
];

/** All that can be seen of a mapping. */
function seen(mapping: Mapping): unknown {
  return {
    errors: mapping.syntaxErrors,
    accounts: mapping.laceworkAccounts().map(({ name, nameSpan, span, entries }) => ({
      name,
      nameSpan: { ...nameSpan },
      span,
      entries: entries.map(({ text, span: { start, end }, form }) => ({ text, start, end, form })),
    })),
    repeated: Array.from(mapping.repeatedAwsAccountIds(), ([id, entries]) => [
      id,
      entries.map(({ span }) => span.start),
    ]),
    listed: knownIds.map((id) => [
      mapping.lists(id),
      mapping.entriesOf(id).map(({ span: { start, end }, laceworkAccount: { name, span } }) => ({
        ...{ start, end, name, span },
      })),
    ]),
    size: mapping.requestSize(),
    secrets: mapping.secrets(),
    problems: runRules(mapping).map(
      ({ span: { start, end }, message, severity, related, rule: { id }, fix, suggestions }) => ({
        ...{ start, end, message, severity, id, fix: fix?.(), suggestions: suggestions?.() },
        related: related?.map((place) => ({
          ...place,
          span: { start: place.span.start, end: place.span.end },
        })),
      }),
    ),
    organization: runRules(mapping, { facts, severities }).map(({ span: { start, end }, message }) => ({
      ...{ start, end, message },
    })),
  };
}

/** A change, as numbers that go with any text. */
interface Replacement {
  readonly where: number;
  readonly removed: number;
  readonly added: string;
}

const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '',
      '',
      '1',
      '12',
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      ' ',
      '\t',
      ':',
      '{',
      '}',
      '[',
      ']',
      '//',
      '\\',
      '\u0000',
      '#',
    ],
    ...[
      '"210987654321"',
      ',"210987654321"',
      '"320198765000",\r\n',
      '"x",',
      ', "y"',
      '😀',
      '\uD83D',
      '\uDE00',
      "'",
      'AKIA',
    ],
    ...['"AKIAABCDEFGHIJKLMNOP"', '"a" "b"', '"": ', '”', '\uFEFF', '\u00A0', '/*', '*/'],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const replacements: fc.Arbitrary<Replacement> = fc.record({
  where: fc.nat(100_000),
  removed: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 0, 0, 1, 2) }, fc.nat(40)),
  added: pieces,
});

function replaced(text: string, { where, removed, added }: Replacement): [text: string, change: Change] {
  const start = where % (text.length + 1);
  const oldEnd = Math.min(text.length, start + removed);
  return [text.slice(0, start) + added + text.slice(oldEnd), { start, oldEnd, newEnd: start + added.length }];
}

/** Lists long enough for runs, in many layouts, with mistakes here and there. */
const longTexts = fc
  .record({
    mark: fc.constantFrom('', '', '\uFEFF'),
    lists: fc.array(fc.tuple(fc.constantFrom(0, 1, 7, 9, 40, 130, 300), fc.nat(5)), {
      minLength: 1,
      maxLength: 3,
    }),
    separator: fc.constantFrom(',', ', ', ',\n  ', ',\r\n\t', ' ,\n'),
    // Without a comma, and without white space, strings stand side by side.
    betweenMembers: fc.constantFrom(',', ',\n', ''),
    space: fc.constantFrom('', ' ', '\n    '),
    mistake: fc.constantFrom(
      '"1234"',
      '123456789012',
      '"210987654321" // x',
      '"a\\u0031"',
      '{}',
      '"dev"',
      '',
    ),
  })
  .map(({ mark, lists, separator, betweenMembers, space, mistake }) => {
    const entries = lists.map(([length, mistakes], list) => {
      const ids = Array.from(
        { length },
        (_, index) => `"${String(210987654321 + ((list + index) % 200) * 7919)}"`,
      );
      for (let count = 0; count < mistakes && mistake !== ''; count++) {
        ids.splice((count * 37) % (ids.length + 1), 0, mistake);
      }
      return `"acme-${list}": {"aws_accounts":${space}[${space}${ids.join(separator)}${space}]}`;
    });
    return `${mark}{"defaultLaceworkAccountAws": "acme"${betweenMembers}${space}"integration_mappings": {${space}${entries.join(separator)}}}\n`;
  });

/** Few members with short names, so that a change is often at or between two quotes. */
const shortTexts = fc
  .array(
    fc.tuple(
      fc.constantFrom('', 'a', ',', ']', ', x'),
      fc.constantFrom('"x"', '""', '"," ', '["210987654321"]'),
      fc.constantFrom('', '', ',', ' ', ' // c\n'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((members) => `{${members.map(([key, value, behind]) => `"${key}":${value}${behind}`).join('')}}`);

const texts = fc.oneof(
  { weight: 3, arbitrary: longTexts },
  { weight: 2, arbitrary: shortTexts },
  documentTexts,
);

describe('a mapping after a change', () => {
  it('is what it would be, had the whole text been read', () => {
    let taken = 0;
    fc.assert(
      fc.property(texts, fc.array(replacements, { minLength: 1, maxLength: 6 }), (first, all) => {
        let mapping = new Mapping(first);
        mapping.entriesOf('210987654321');
        const olds: Mapping[] = [];
        for (const replacement of all) {
          const [text, change] = replaced(mapping.text, replacement);
          const reparsed = reparse({ ...parseJson(mapping.text), text: mapping.text }, change, text);
          const fresh = parseJson(text);
          if (reparsed !== undefined) {
            taken++;
            assert.deepEqual(
              plain(reparsed.root),
              plain(fresh.root),
              JSON.stringify([mapping.text, change, text]),
            );
            assert.deepEqual(reparsed.errors, fresh.errors, JSON.stringify([mapping.text, change, text]));
            assert.equal(reparsed.parts, fresh.parts, JSON.stringify([mapping.text, change, text]));
          }
          olds.push(mapping);
          mapping = mapping.after(change, text);
          assert.deepEqual(
            seen(mapping),
            seen(new Mapping(text)),
            JSON.stringify([mapping.text, change, text]),
          );
        }
        for (const old of olds) {
          const fresh = new Mapping(old.text);
          for (const id of knownIds) {
            assert.equal(old.lists(id), fresh.lists(id), JSON.stringify([old.text, id]));
            assert.deepEqual(
              old.entriesOf(id).map(({ span: { start, end } }) => [start, end]),
              fresh.entriesOf(id).map(({ span: { start, end } }) => [start, end]),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
    assert.ok(taken > 50, 'many of these changes can be followed');
  });

  for (const [what, before, [start, oldEnd], added] of [
    ['a comma at the start of a key right behind a string', '{"a":"x""b":1}', [9, 9], ','],
    ['a bracket for a key right behind a string', '{"a":"x""b":1}', [9, 10], ']'],
    ['a first character in a string right before a key', '{"a":"""}":1}', [6, 6], 'x'],
    ['white space before a byte order mark', '\uFEFF{"a":1}', [0, 0], ' '],
  ] as const) {
    it(`reads ${what} as the whole text says`, () => {
      const text = before.slice(0, start) + added + before.slice(oldEnd);
      const after = new Mapping(before).after({ start, oldEnd, newEnd: start + added.length }, text);
      const fresh = new Mapping(text);
      assert.deepEqual(seen(after), seen(fresh));
      assert.deepEqual([...after.strings()], [...fresh.strings()]);
    });
  }

  it('takes many changes as one', () => {
    fc.assert(
      fc.property(texts, fc.array(replacements, { minLength: 1, maxLength: 5 }), (first, [one, ...more]) => {
        let [text, change] = replaced(first, one ?? { where: 0, removed: 0, added: '' });
        for (const replacement of more) {
          const [next, second] = replaced(text, replacement);
          [text, change] = [next, combined(change, second)];
        }
        assert.equal(
          first.slice(0, change.start) + text.slice(change.start, change.newEnd) + first.slice(change.oldEnd),
          text,
        );
      }),
    );
  });
});
