import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import { rules } from '../../../server/src/core/rules/registry';
import { runRules, type RuleSeverities } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';

const id = fc.bigInt({ min: 0n, max: 999_999_999_999n }).map((n) => n.toString().padStart(12, '0'));
const name = fc.constantFrom('acme-prod', 'Acme-Prod', 'acme-dev', '__proto__', 'toString', 'a b');
const lists = fc.array(fc.tuple(name, fc.array(id, { maxLength: 3 })), { maxLength: 3 });

const shapes: ((entries: [string, string[]][]) => unknown)[] = [
  (entries) => ({
    defaultLaceworkAccountAws: 'acme-main',
    integration_mappings: Object.fromEntries(
      entries.map(([key, aws_accounts]) => [key, { aws_accounts }] as const),
    ),
  }),
  (entries) => ({
    default_lacework_account: 'acme-main',
    mapping: entries.map(([lacework_account, aws_accounts]) => ({ lacework_account, aws_accounts })),
  }),
  (entries) => [
    {
      defaultLaceworkAccount: 'acme-main',
      mapping: entries.map(([laceworkAccount, awsAccounts]) => ({ laceworkAccount, awsAccounts })),
    },
  ],
  (entries) => ({
    DefaultLaceworkAccountAws: 'acme-main',
    integrationMappings: Object.fromEntries(entries.map(([key, ids]) => [key, ids.join(', ')] as const)),
  }),
];

const text = fc
  .tuple(
    lists,
    fc.constantFrom(...shapes),
    fc.constantFrom(undefined, 2, '\t'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([entries, shape, indent, lineBreak]) =>
    JSON.stringify(shape(entries), null, indent).replaceAll('\n', lineBreak),
  );

/** Changes a text at a place that a number chooses. */
type Mistake = (text: string, place: number) => string;

function without(character: string): Mistake {
  return (sound, place) => {
    const places = [...sound.matchAll(new RegExp(`\\${character}`, 'g'))].map(({ index }) => index);
    const at = places[place % places.length];
    return at === undefined ? sound : sound.slice(0, at) + sound.slice(at + 1);
  };
}

function before(pattern: RegExp, added: string): Mistake {
  return (sound, place) => {
    const places = [...sound.matchAll(pattern)].map(({ index }) => index);
    const at = places[place % places.length];
    return at === undefined ? sound : sound.slice(0, at) + added + sound.slice(at);
  };
}

const structural = /[{}[\],]/g;
const mistakes: Mistake[] = [
  ...['{', '}', '[', ']', ',', ':', '"'].map(without),
  ...[',', '// why\n', '/* why */', '# why\n', '\n  // why\r\n', '/*', '"', '}', ']', "'"].map((added) =>
    before(structural, added),
  ),
  before(/[\]}]/g, ','),
  before(structural, '('),
  before(structural, ')'),
  before(structural, ';'),
  before(structural, '{'),
  (sound) => sound.replace(']', '}'),
  (sound) => sound.replace('[', '('),
  before(structural, '\u00A0'),
  before(structural, '\u200B '),
  before(/"/g, '"'),
  before(/(?<=\n)/g, '=======\n'),
  (sound) => sound.replaceAll(':', ' ='),
  before(/$/g, ' // the end'),
  before(/^/g, '\uFEFF'),
  before(/\d{12}/g, ' '),
  (sound) => sound.replaceAll('"', "'"),
  (sound) => sound.replace(/"([^"]*)"/g, '“$1”'),
  (sound) => sound.replace(/"(\w+)":/g, '$1:'),
  (sound) => sound.replace(/^\uFEFF?\s*\{/, '').replace(/\}\s*$/, ''),
  (sound, place) => sound.slice(0, place % (sound.length + 1)),
  (sound, place) => sound.replace(/"(\d{12})"/, place % 2 === 0 ? '$1' : '"$1", "$1"'),
];

/** Mistakes of which no doubt is left what was meant. */
const unmistakable: Mistake[] = [
  before(structural, '\u00A0'),
  without(','),
  before(/[\]}]/g, ' // why\n'),
  before(/[[{]/g, '/* why */'),
  before(/(?<=["\]}]\s*)[\]}]/g, ','),
  (sound) => sound.replace(/"(\w+)":/g, '$1:'),
  (sound) => sound.replace(/(?<=\]\s*)[\s}]+$/, ''),
];

const onlyInvalidJson: RuleSeverities = new Map(
  rules.flatMap(({ meta }) => (meta.id === 'invalid-json' ? [] : [[meta.id, 'off']])),
);

const broken = fc
  .tuple(text, fc.array(fc.tuple(fc.constantFrom(...mistakes), fc.nat()), { maxLength: 4 }))
  .map(([sound, made]) => made.reduce((wrong, [mistake, place]) => mistake(wrong, place), sound));

/** Characters of which texts come about that are hardly a mapping any more. */
const anything = fc
  .array(
    fc.constantFrom(
      ...['{', '}', '[', ']', ':', ',', '"', "'", '\\', '//', '/*', '*/', '#', ' ', '\n', '\r\n', '“', '”'],
      ...['a', '"a"', "'a'", 'null', '012345678901', '"defaultLaceworkAccountAws"', 'integration_mappings'],
      ...['"aws_accounts"', '"mapping"', '"lacework_account"', '\uFEFF', '{"a":', '[1,'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('fix all', () => {
  it('is done after once, and makes no syntax error more', () => {
    let mended = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: broken }, anything), (wrong) => {
        const once = applyEdits(wrong, fixAll(wrong));
        assert.deepEqual(fixAll(once), [], once);
        const count = new Mapping(wrong).syntaxErrors.length;
        const left = new Mapping(once).syntaxErrors.length;
        assert.ok(left <= count, `${count} became ${left}: ${once}`);
        mended += count > 0 && left === 0 ? 1 : 0;
      }),
      { numRuns: 3000 },
    );
    assert.ok(mended > 300, `${mended} texts became JSON`);
  });

  it('does not take the same step again and again', () => {
    const wrong = `{"defaultLaceworkAccountAws": "acme"${', '.repeat(50)}}`;
    const mended = applyEdits(wrong, fixAll(wrong));
    assert.equal(mended, '{"defaultLaceworkAccountAws": "acme" }');
    assert.deepEqual(fixAll(mended), []);
  });

  it('gives back what was meant', () => {
    const soundText = fc
      .tuple(lists, fc.constantFrom(undefined, 2, '\t'), fc.constantFrom('\n', '\r\n'))
      .map(([entries, indent, lineBreak]) =>
        JSON.stringify(shapes[0]?.(entries), null, indent).replaceAll('\n', lineBreak),
      );
    const made = fc.array(fc.tuple(fc.constantFrom(...unmistakable), fc.nat()), { maxLength: 4 });
    fc.assert(
      fc.property(soundText, made, (sound, changes) => {
        const wrong = changes.reduce((changed, [mistake, place]) => mistake(changed, place), sound);
        const mended = applyEdits(wrong, fixAll(wrong, { severities: onlyInvalidJson }));
        assert.deepEqual(JSON.parse(mended), JSON.parse(sound), wrong);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes a text that is JSON into JSON, fix by fix and choice by choice', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: broken }, anything), (wrong) => {
        const mapping = new Mapping(wrong);
        const count = mapping.syntaxErrors.length;
        // Among several errors one step may change how the others are read; then only choices promise to do no harm.
        const isOneStep = count <= 1;
        const offering = runRules(mapping).filter(
          ({ rule }) => rule.id === 'invalid-json' || !mapping.mayBeMisread(),
        );
        for (const { rule, fix, suggestions } of offering) {
          const certain = isOneStep ? (fix?.() ?? []) : [];
          for (const offered of [certain, suggestions?.() ?? []].flat()) {
            const left = new Mapping(applyEdits(wrong, offered.edits)).syntaxErrors.length;
            assert.ok(left <= count, `${rule.id}, ${offered.title}: ${count} became ${left}`);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves a text alone, or restores it, where one quote is missing', () => {
    const mapping = {
      defaultLaceworkAccountAws: 'acme-main',
      integration_mappings: {
        'acme-dev': { aws_accounts: ['210987654321', '320198765432'] },
        'acme-prod': { aws_accounts: ['430219876543'] },
      },
    };
    for (const text of [JSON.stringify(mapping), JSON.stringify(mapping, null, 2)]) {
      for (const { index } of text.matchAll(/"/g)) {
        const broken = text.slice(0, index) + text.slice(index + 1);
        const mended = applyEdits(broken, fixAll(broken));
        if (mended !== broken) {
          assert.deepEqual(JSON.parse(mended), mapping, broken);
        }
      }
    }
  });
});
