import assert from 'node:assert/strict';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { mostOfAKind } from '../../../server/src/core/mapping/schemaInput';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';

/** Many times what is looked at of one kind. */
const very = 3 * mostOfAKind;

const repeated = (piece: (index: number) => string, length = very) =>
  Array.from({ length }, (_, i) => piece(i)).join();

describe('very many mistakes of one kind', () => {
  for (const [what, id, text] of [
    ['keys that are not known', 'unknown-key', `{${repeated((i) => `"a${String(i)}":1`)}}`],
    [
      'items of the wrong type',
      'wrong-type',
      `{"integration_mappings":{"dev":{"aws_accounts":["210987654321",${repeated(() => 'true')}]}}}`,
    ],
  ] as const) {
    it(`are not looked for without an end, and the last one says how many there are behind it: ${what}`, () => {
      const found = runRules(new Mapping(text)).filter(({ rule }) => rule.id === id);
      assert.equal(found.length, mostOfAKind);
      const last = found.at(-1)?.message ?? '';
      assert.match(
        last,
        new RegExp(`^"\\w+" has .* that ${String(very - mostOfAKind)} places behind it are not checked\\.`),
      );
      assert.ok(last.length <= 140, last);
      assert.ok(found.slice(0, -1).every(({ message }) => !message.includes('not checked')));
    }).timeout(60_000);
  }

  it('do not hide what is wrong with Lacework accounts behind them', () => {
    const text = `{${repeated((i) => `"a${String(i)}":1`)},"integration_mappings":{"dev":{"aws_accounts":[]},"prod":{}}}`;
    const codes = new Set(runRules(new Mapping(text)).map(({ rule }) => rule.id));
    assert.ok(codes.has('empty-aws-accounts') && codes.has('missing-aws-accounts'), [...codes].join());
  }).timeout(60_000);

  it('are not what is sound: what is wrong behind very many sound Lacework accounts is found', () => {
    // No more than are read.
    const sound = repeated((i) => `"n${String(i)}":{"aws_accounts":["210987654321"]}`, mostOfAKind + 2000);
    for (const [entry, id] of [
      ['"dev":{}', 'missing-aws-accounts'],
      ['"dev":{"aws_accounts":[]}', 'empty-aws-accounts'],
      ['"dev":{"aws_accounts":["210987654321"],"note":1}', 'unknown-key'],
      ['"dev":{"aws_accounts":["210987654321",true]}', 'wrong-type'],
      ['"dev":{"aws_acounts":["210987654321"]}', 'misspelt-key'],
    ] as const) {
      const text = `{"integration_mappings":{${sound},${entry}}}`;
      const found = runRules(new Mapping(text), { severities: new Map([['duplicate-aws-account', 'off']]) });
      assert.deepEqual(
        found.filter(({ rule }) => rule.id === id).map(({ span }) => text.indexOf('"dev"') <= span.start),
        [true],
        id,
      );
    }
  }).timeout(60_000);

  it('do not hide another mistake behind them, nor a fix', () => {
    const entries = [
      ['numbers for IDs', '{"aws_accounts":[1]}'],
      ['no list', '{}'],
      ['no object', 'null'],
      ['an empty list', '{"aws_accounts":[]}'],
    ] as const;
    for (const [what, entry] of entries) {
      const many = repeated((i) => `"n${String(i)}":${entry}`, mostOfAKind + 1000);
      const text = `{"integration_mappings":{${many},"qa":{},"dev":{"aws_acounts":["210987654321"]}}}`;
      const found = runRules(new Mapping(text)).filter(({ span }) => span.start >= text.indexOf('"qa"'));
      const codes = found.map(({ rule }) => rule.id);
      assert.ok(codes.includes('missing-aws-accounts') && codes.includes('misspelt-key'), what);
      assert.match(applyEdits(text, fixAll(text)), /"dev":\{"aws_accounts":\["210987654321"\]/, what);
    }
  }).timeout(60_000);
});
