import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { rules } from '../../../server/src/core/rules/registry';
import { runRules, type RuleSeverities } from '../../../server/src/core/rules/runRules';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import { applyEdits } from '../../../server/src/core/text/edit';
import { annotate } from './annotate';
import { beyondFixtures } from './beyondFixtures';
import { factsOf, withRuleOn } from './inventories';

const directory = resolve(__dirname, '../../fixtures/rules');

/** A case whose name begins so is one that its rule must say nothing about. */
const silent = 'none-';

/** One problem of theirs counts many things, which may go one at a time. */
const oneForMany = new Set(['unmapped-aws-account']);

/**
 * Each `<rule>/<case>.json` under test/fixtures/rules has its annotated form beside it in `<case>.expected`.
 * `<case>@<facts>.json` is checked with the AWS accounts of `test/fixtures/inventories/<facts>.json`, or the Lacework
 * accounts of `test/fixtures/laceworkAccounts/<facts>.json`.
 * `UPDATE_GOLDENS=1` writes these anew: review the difference.
 */
describe('rule fixtures', () => {
  it('has a folder for each rule, and no other', () => {
    assert.deepEqual(readdirSync(directory).sort(), rules.map(({ meta }) => meta.id).sort());
  });

  for (const { meta } of rules) {
    describe(meta.id, () => {
      const fixtures = readdirSync(join(directory, meta.id))
        .filter((name) => name.endsWith('.json'))
        .sort();
      const textOf = (file: string) => readFileSync(join(directory, meta.id, file), 'utf8');
      const optionsFor = (file: string) => withRuleOn(meta, factsOf(file));
      const problemsIn = (file: string) => runRules(new Mapping(textOf(file)), optionsFor(file));

      for (const file of fixtures) {
        it(basename(file, '.json'), () => {
          const problems = problemsIn(file);
          const annotated = annotate(textOf(file), problems);
          const golden = join(directory, meta.id, file.replace(/\.json$/, '.expected'));
          if (process.env.UPDATE_GOLDENS === '1') {
            writeFileSync(golden, annotated);
          }
          assert.equal(annotated, readFileSync(golden, 'utf8'));

          const isReported = problems.some(({ rule }) => rule.id === meta.id);
          assert.equal(isReported, !file.startsWith(silent), `a problem of ${meta.id}`);
        });
      }

      it('mends what it offers to mend', () => {
        const fixed = fixtures.filter((file) => isFixable(textOf(file), meta.id, factsOf(file)));
        const isExpected = meta.fix === 'safe' && !beyondFixtures.has(meta.id);
        assert.equal(fixed.length > 0, isExpected, 'a fixture with a certain fix');
        for (const file of fixed) {
          const text = textOf(file);
          const mended = applyEdits(
            text,
            fixAll(text, { severities: allOffBut(meta.id), facts: factsOf(file) }),
          );
          const golden = join(directory, meta.id, file.replace(/\.json$/, '.fixed'));
          if (process.env.UPDATE_GOLDENS === '1') {
            writeFileSync(golden, mended);
          }
          assert.equal(mended, readFileSync(golden, 'utf8'), file);
          assert.ok(!isFixable(mended, meta.id, factsOf(file)), `${file}: nothing left to mend`);
        }
        const goldens = readdirSync(join(directory, meta.id)).filter((name) => name.endsWith('.fixed'));
        assert.deepEqual(
          goldens.sort(),
          fixed.map((file) => file.replace(/\.json$/, '.fixed')),
        );
      });

      it('suggests what takes the problem away', () => {
        let suggested = 0;
        for (const file of fixtures) {
          const ofRule = problemsIn(file).filter(({ rule }) => rule.id === meta.id);
          for (const { title, edits } of ofRule.flatMap(({ suggestions }) => suggestions?.() ?? [])) {
            suggested++;
            const left = runRules(new Mapping(applyEdits(textOf(file), edits)), optionsFor(file));
            const after = left.filter(({ rule }) => rule.id === meta.id);
            const isLess = after.length < ofRule.length;
            const isOther = after[0]?.message !== ofRule[0]?.message;
            assert.ok(isLess || (oneForMany.has(meta.id) && isOther), `${file}: ${title}`);
          }
        }
        assert.equal(
          suggested > 0 || meta.fix === 'safe' || beyondFixtures.has(meta.id),
          meta.fix !== undefined || beyondFixtures.has(meta.id),
          'a fixture with a suggestion',
        );
      });

      it('has no golden without its fixture', () => {
        const goldens = readdirSync(join(directory, meta.id)).filter((name) => name.endsWith('.expected'));
        assert.deepEqual(
          goldens.map((name) => basename(name, '.expected')).sort(),
          fixtures.map((name) => basename(name, '.json')).sort(),
        );
      });

      it('words each message in one line of at most 140 characters', () => {
        for (const file of fixtures) {
          for (const { message, related = [] } of problemsIn(file)) {
            assert.match(message, /^"/, file);
            for (const words of [message, ...related.map((place) => place.message)]) {
              assert.match(words, /^.+$/, file);
              assert.ok(words.length <= 140, `${file}: ${words.length} characters: ${words}`);
            }
          }
        }
      });

      it('marks places inside of the text', () => {
        for (const file of fixtures) {
          for (const { span, related = [] } of problemsIn(file)) {
            for (const { start, end } of [span, ...related.map((place) => place.span)]) {
              assert.ok(
                0 <= start && start <= end && end <= textOf(file).length,
                `${file}: ${start} to ${end}`,
              );
            }
          }
        }
      });
    });
  }
});

function isFixable(text: string, id: string, facts: Facts): boolean {
  return runRules(new Mapping(text), { facts }).some(
    ({ rule, fix }) => rule.id === id && fix?.() !== undefined,
  );
}

function allOffBut(id: string): RuleSeverities {
  return new Map(rules.flatMap(({ meta }) => (meta.id === id ? [] : [[meta.id, 'off']])));
}
