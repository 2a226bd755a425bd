import assert from 'node:assert/strict';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';

const routes = {
  'acme-prod': { aws_accounts: ['210987654321', '320198765432', '430219876543'] },
  'acme-dev': { aws_accounts: ['540321987654'] },
  'acme-test': { aws_accounts: ['650432198765', '760543219876'] },
};
const sample = { defaultLaceworkAccountAws: 'acme-main', integration_mappings: routes };
const pretty = JSON.stringify(sample, null, 2);
const defaultLast = JSON.stringify(
  { integration_mappings: routes, defaultLaceworkAccountAws: 'acme-main' },
  null,
  2,
);
/** Lists and entries on one line each, as many write them by hand. */
const compact = pretty.replace(/\[[^\]]*\]/g, (list) =>
  list.replace(/\s+/g, ' ').replace(/\[ | \]/g, (end) => end.trim()),
);
const compacter = compact.replace(/\{\s*("aws_accounts"[^\]]*\])\s*\}/g, '{ $1 }');

const layouts: Record<string, string> = {
  'pretty-printed': `${pretty}\n`,
  'with CRLF': pretty.replaceAll('\n', '\r\n'),
  'indented by tabs': JSON.stringify(sample, null, '\t'),
  'without indentation': pretty.replace(/^ +/gm, ''),
  'with each list on a line': compact,
  'with each entry on a line': compacter,
  'with the default account last': defaultLast,
  'on one line': pretty.replace(/\s+/g, ' '),
  minified: JSON.stringify(sample),
};

/** How many of the texts that lack one structural character have how many problems. */
function distributionOf(text: string, check: (broken: string, at: number) => number): Record<number, number> {
  const distribution: Record<number, number> = {};
  for (const { index } of text.matchAll(/["{}[\],:]/g)) {
    const count = check(text.slice(0, index) + text.slice(index + 1), index);
    distribution[count] = (distribution[count] ?? 0) + 1;
  }
  return distribution;
}

describe('one structural character that is missing', () => {
  for (const [name, text] of Object.entries(layouts)) {
    const places = [...text.matchAll(/["{}[\],:]/g)].length;

    it(`is one problem of syntax in a text ${name}, and nothing else is said`, () => {
      const distribution = distributionOf(text, (broken, at) => {
        const problems = runRules(new Mapping(broken));
        const others = problems.filter(({ rule }) => rule.id !== 'invalid-json');
        assert.deepEqual(
          others.map(({ message }) => message),
          [],
          `without the ${text.charAt(at)} at ${at}: ${broken}`,
        );
        return problems.length;
      });
      assert.deepEqual(distribution, { 1: places });
    });

    it(`is added by fix all in a text ${name}`, () => {
      const distribution = distributionOf(text, (broken, at) => {
        const mended = applyEdits(broken, fixAll(broken));
        assert.deepEqual(JSON.parse(mended), JSON.parse(text), `the ${text.charAt(at)} at ${at}: ${mended}`);
        return 0;
      });
      assert.deepEqual(distribution, { 0: places });
    });
  }

  it('is told from a quote that is there twice, which fix all removes', () => {
    for (const text of Object.values(layouts)) {
      for (const { index } of text.matchAll(/"/g)) {
        const broken = `${text.slice(0, index)}"${text.slice(index)}`;
        assert.equal(runRules(new Mapping(broken)).length, 1, broken);
        assert.deepEqual(JSON.parse(applyEdits(broken, fixAll(broken))), JSON.parse(text), broken);
      }
    }
  });
});

describe('one structural character that another one stands for', () => {
  const exchanges = ['{[', '[{', '}]', ']}', '{(', '[(', '})', '])', ',;', ':;', ':='];

  for (const [from = '', to = ''] of exchanges) {
    for (const [name, text] of Object.entries(layouts)) {
      it(`is one problem, which fix all mends: ${to} for ${from} in a text ${name}`, () => {
        const distribution: Record<number, number> = {};
        const places = [...text.matchAll(new RegExp(`\\${from}`, 'g'))];
        for (const { index } of places) {
          const broken = text.slice(0, index) + to + text.slice(index + 1);
          const count = runRules(new Mapping(broken)).length;
          distribution[count] = (distribution[count] ?? 0) + 1;
          assert.deepEqual(JSON.parse(applyEdits(broken, fixAll(broken))), JSON.parse(text), broken);
        }
        assert.deepEqual(distribution, { 1: places.length });
      });
    }
  }

  it('is told from an opening bracket that is there twice, which is removed by choice', () => {
    for (const text of Object.values(layouts)) {
      for (const { 0: bracket, index } of text.matchAll(/[{[]/g)) {
        const broken = text.slice(0, index) + bracket + text.slice(index);
        const problems = runRules(new Mapping(broken));
        assert.equal(problems.length, 1, broken);
        const [choice] = problems.flatMap(({ suggestions }) => suggestions?.() ?? []);
        assert.deepEqual(JSON.parse(applyEdits(broken, choice?.edits ?? [])), JSON.parse(text), broken);
      }
    }
  });

  it('is one problem where it is three dots in a list', () => {
    for (const dots of ['...', '…']) {
      const broken = compact.replace('"540321987654"', `"540321987654", ${dots}`);
      assert.equal(runRules(new Mapping(broken)).length, 1, broken);
    }
  });
});
