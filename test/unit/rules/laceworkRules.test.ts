import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { LaceworkAccounts } from '../../../server/src/core/facts/laceworkAccounts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import { rules } from '../../../server/src/core/rules/registry';
import { runRules, type Problem } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';
import { sampleLaceworkAccounts } from '../facts/sampleLaceworkAccounts';
import { factsNamed, factsOf } from './inventories';
import { knownLacework, namedMappings } from './laceworkOrganizations';

const fixtures = resolve(__dirname, '../../fixtures/rules');
const ofLacework = rules.filter(({ meta }) => meta.category === 'lacework').map(({ meta }) => meta.id);
const unknown = 'unknown-lacework-account';

function problemsIn(text: string, facts: Facts): Problem[] {
  return runRules(new Mapping(text), { facts });
}

/** What a fixture looks like after each suggestion, by the title of the suggestion. */
function outcomes(file: string): { text: string; after: Map<string, string> } {
  const text = readFileSync(join(fixtures, unknown, file), 'utf8');
  const problems = problemsIn(text, factsOf(file)).filter(({ rule }) => rule.id === unknown);
  const fixes = problems.flatMap(({ suggestions }) => suggestions?.() ?? []);
  return { text, after: new Map(fixes.map(({ title, edits }) => [title, applyEdits(text, edits)])) };
}

const runs = { numRuns: 600 };

describe('a Lacework account name with typing errors', () => {
  it('is corrected wherever it stands, whatever its case', () => {
    const { text, after } = outcomes('default-and-entry@lacework.json');
    const corrected = text.replace('acme-mian', 'acme-main').replace('Acme-Mian', 'acme-main');
    assert.deepEqual([...after], [['Write "acme-main" in 2 places', corrected]]);
  });

  it('is corrected in the case in which it is written', () => {
    const { text, after } = outcomes('capitals@lacework.json');
    assert.deepEqual([...after], [['Write "ACME-PROD"', text.replace('ACME-PRDO', 'ACME-PROD')]]);
  });

  it('is not made the name of another entry, nor of an account that has disabled the user', () => {
    assert.equal(outcomes('taken@lacework.json').after.size, 0);
    assert.equal(outcomes('of-a-disabled-one@lacework.json').after.size, 0);
  });

  it('is left alone in a file that may be misread', () => {
    assert.equal(outcomes('misread@lacework.json').after.size, 0);
  });

  it('comes with the age of what is known, where it is stale', () => {
    assert.deepEqual(
      [...outcomes('stale@lacework-stale.json').after.keys()],
      ['Write "acme-prod", as fetched 12 days ago'],
    );
  });
});

describe('a name that Lacework has', () => {
  it('is no mistake, however odd it is', () => {
    const text = (name: string) => `{"defaultLaceworkAccountAws": "${name}", "integration_mappings": {}}`;
    for (const [name, rule] of [
      ['acme prod', 'space-in-lacework-account'],
      ['acme.fra', 'cluster-in-lacework-account'],
      ['lw_account_1', 'sample-lacework-account'],
      ['ou-prod-frankfurt', 'possible-identifier-as-lacework-account'],
    ] as const) {
      const accounts = [{ name: name.toUpperCase(), isEnabled: true }];
      const value = new LaceworkAccounts({ ...sampleLaceworkAccounts, accounts });
      const facts = {
        ...noFacts,
        laceworkAccounts: { isKnown: true, value, daysOld: 0, isStale: false } as const,
      };
      const others = new Set(['empty-integration-mappings']);
      const idsOf = (known: Facts) =>
        problemsIn(text(name), known)
          .map((problem) => problem.rule.id)
          .filter((id) => !others.has(id));
      assert.deepEqual(idsOf(noFacts), [rule]);
      assert.deepEqual(idsOf(facts), []);
    }
  });
});

describe('rules on Lacework accounts', () => {
  it('say nothing as long as these are not known', () => {
    const silent = (text: string, facts: Facts) =>
      problemsIn(text, facts).every(({ rule }) => !ofLacework.includes(rule.id));
    for (const folder of readdirSync(fixtures)) {
      for (const file of readdirSync(join(fixtures, folder)).filter((name) => name.endsWith('.json'))) {
        assert.ok(silent(readFileSync(join(fixtures, folder, file), 'utf8'), noFacts), `${folder}/${file}`);
      }
    }
    const acme = factsNamed('acme');
    fc.assert(
      fc.property(namedMappings, (text) => {
        assert.ok(silent(text, acme));
      }),
      runs,
    );
  });

  it('keep to the form of messages, whatever the names in Lacework are', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(namedMappings, knownLacework, (text, facts) => {
        for (const { rule, message, related = [], suggestions } of problemsIn(text, facts)) {
          found.add(rule.id);
          const titles = suggestions?.().map(({ title }) => title) ?? [];
          for (const words of [message, ...related.map((place) => place.message), ...titles]) {
            assert.doesNotMatch(words, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
            assert.ok(!words.includes('AKIAIOSFODNN7EXAMPLE'), words);
            assert.ok(words.length <= 140, `${words.length} characters: ${words}`);
          }
          assert.match(message, /^"/);
        }
      }),
      { numRuns: 1500 },
    );
    assert.deepEqual(
      ofLacework.filter((id) => !found.has(id)),
      [],
      'every rule spoke',
    );
  });

  it('tell how old the facts are in everything that relies on stale ones, and only there', () => {
    fc.assert(
      fc.property(namedMappings, knownLacework, (text, facts) => {
        const { laceworkAccounts: known } = facts;
        const age = known.isKnown && known.isStale ? 1 : 0;
        for (const { rule, message, suggestions } of problemsIn(text, facts)) {
          const isOfLacework = ofLacework.includes(rule.id);
          const titles = isOfLacework ? (suggestions?.().map(({ title }) => title) ?? []) : [];
          for (const words of [message, ...titles]) {
            const told = words.match(/as fetched \d+ days? ago/g)?.length ?? 0;
            assert.equal(told, isOfLacework ? age : 0, words);
          }
        }
      }),
      runs,
    );
  });

  it('say whether all Lacework accounts are known, or those that the user sees', () => {
    fc.assert(
      fc.property(namedMappings, knownLacework, (text, facts) => {
        const { laceworkAccounts: known } = facts;
        const isComplete = known.isKnown && known.value.data.isComplete;
        for (const { rule, message } of problemsIn(text, facts)) {
          if (rule.id === unknown) {
            assert.equal(message.includes("not in Lacework's complete list"), isComplete, message);
            assert.equal(message.includes('that this user sees'), !isComplete, message);
          }
        }
      }),
      runs,
    );
  });

  it('leave one problem to a name', () => {
    const aboutOneName = new Set([
      ...['unknown-lacework-account', 'disabled-lacework-account', 'blank-lacework-account'],
      ...['padded-lacework-account', 'space-in-lacework-account', 'lacework-account-url'],
      ...['cluster-in-lacework-account', 'identifier-as-lacework-account', 'confusable-lacework-account'],
      ...['possible-identifier-as-lacework-account', 'sample-lacework-account'],
    ]);
    fc.assert(
      fc.property(namedMappings, knownLacework, (text, facts) => {
        const places = problemsIn(text, facts)
          .filter(({ rule }) => aboutOneName.has(rule.id))
          .map(({ span }) => span.start);
        assert.equal(new Set(places).size, places.length, text);
      }),
      runs,
    );
  });

  it('suggest edits that mend what they are offered for and keep the file JSON', () => {
    let tried = 0;
    fc.assert(
      fc.property(namedMappings, knownLacework, (text, facts) => {
        const before = problemsIn(text, facts);
        for (const { rule, message, suggestions } of before.filter(({ rule: { id } }) => id === unknown)) {
          for (const { title, edits } of suggestions?.() ?? []) {
            tried++;
            const mended = applyEdits(text, edits);
            const isLeft = problemsIn(mended, facts).some(
              (other) => other.rule.id === rule.id && other.message === message,
            );
            assert.ok(!isLeft, `${title}: ${message}`);
            assert.equal(new Mapping(mended).syntaxErrors.length, new Mapping(text).syntaxErrors.length);
          }
        }
      }),
      runs,
    );
    assert.ok(tried >= 10, String(tried));
  });

  it('leave "fix all" as it is: what it does follows from the text alone', () => {
    fc.assert(
      fc.property(namedMappings, knownLacework, (text, facts) => {
        const edits = fixAll(text, { facts });
        assert.deepEqual(edits, fixAll(text));
        assert.deepEqual(fixAll(applyEdits(text, edits), { facts }), []);
      }),
      runs,
    );
  });
});
