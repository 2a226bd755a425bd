import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import { rules } from '../../../server/src/core/rules/registry';
import { runRules, type Problem, type RuleSeverities } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';
import { factsNamed } from './inventories';
import { knownFacts, mappingTexts } from './organizations';

const fixtures = resolve(__dirname, '../../fixtures/rules');
const ofOrganization = rules
  .filter(({ meta }) => meta.category === 'organization')
  .map(({ meta }) => meta.id);
const allOn: RuleSeverities = new Map(ofOrganization.map((id) => [id, 'warning']));

function problemsIn(text: string, facts: Facts): Problem[] {
  return runRules(new Mapping(text), { facts, severities: allOn });
}

const runs = { numRuns: 600 };

describe('a placeholder', () => {
  it('is none where the organization has such an account', () => {
    const text =
      '{"defaultLaceworkAccountAws": "a", "integration_mappings": {"b": {"aws_accounts": ["123456789012"]}}}';
    const inventory = new AwsInventory({
      organization: { id: 'o-a1b2c3d4e5', managementAccountId: '123456789012' },
      pulledAt: '2026-03-01T10:00:00.000Z',
      accounts: [{ id: '123456789012', name: 'master', state: 'ACTIVE' }],
      organizationalUnits: [],
    });
    const known: Facts = {
      ...noFacts,
      awsInventory: { isKnown: true, value: inventory, daysOld: 0, isStale: false },
    };
    const idsOf = (facts: Facts) => problemsIn(text, facts).map(({ rule }) => rule.id);
    assert.deepEqual(idsOf(noFacts), ['sample-aws-account-id']);
    assert.deepEqual(idsOf(known), []);
  });
});

describe('rules on the organization', () => {
  it('say nothing as long as its AWS accounts are not known', () => {
    const silent = (text: string) =>
      problemsIn(text, noFacts).every(({ rule }) => !ofOrganization.includes(rule.id));
    for (const folder of readdirSync(fixtures)) {
      for (const file of readdirSync(join(fixtures, folder)).filter((name) => name.endsWith('.json'))) {
        assert.ok(silent(readFileSync(join(fixtures, folder, file), 'utf8')), `${folder}/${file}`);
      }
    }
    fc.assert(
      fc.property(mappingTexts, (text) => {
        assert.ok(silent(text));
      }),
      runs,
    );
  });

  it('are on, but for those that have to be asked for', () => {
    const facts = factsNamed('acme');
    const text = readFileSync(join(fixtures, 'organizational-unit-split/typical@acme.json'), 'utf8');
    assert.deepEqual(runRules(new Mapping(text), { facts }), []);
    const severities: RuleSeverities = new Map([['organizational-unit-split', 'hint']]);
    const [problem] = runRules(new Mapping(text), { facts, severities });
    assert.equal(problem?.severity, 'hint');
    const off = rules.filter(({ meta }) => meta.severity === 'off').map(({ meta }) => meta.id);
    assert.deepEqual(off, ['organizational-unit-split']);
  });

  it('fit into a message for an organization of any size', () => {
    const unit = { id: 'ou-a1b2-workload', name: 'w'.repeat(128), parentId: 'r-a1b2' };
    const accounts = Array.from({ length: 50_000 }, (_, i) => ({
      id: String(540_000_000_000 + i * 7),
      name: `${i % 3 === 0 ? 'audit' : ''}${'n'.repeat(120)}`,
      state: 'ACTIVE' as const,
      ...(i < 40_000 && { parentId: unit.id }),
    }));
    const value = new AwsInventory({
      organization: { id: 'o-a1b2c3d4e5', managementAccountId: accounts.at(-1)?.id ?? '' },
      pulledAt: '2016-03-01T10:00:00.000Z',
      accounts,
      organizationalUnits: [{ id: 'r-a1b2', name: 'Root' }, unit],
    });
    const facts: Facts = { ...noFacts, awsInventory: { isKnown: true, value, daysOld: 4999, isStale: true } };
    const listed = accounts.slice(0, 20_001).map(({ id }) => id);
    for (const ids of [listed, listed.slice(0, 2)]) {
      const text = JSON.stringify({
        defaultLaceworkAccountAws: 'd'.repeat(60),
        integration_mappings: { ['a'.repeat(60)]: { aws_accounts: ids } },
      });
      const problems = problemsIn(text, facts);
      assert.ok(problems.length >= 2 && problems.length <= 3);
      for (const { message } of problems) {
        assert.ok(message.length <= 140, `${message.length} characters: ${message}`);
      }
    }
  });

  it('keep to the form of messages, whatever the names in AWS are', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(mappingTexts, knownFacts, (text, facts) => {
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
      ofOrganization.filter((id) => !found.has(id)),
      [],
      'every rule spoke',
    );
  });

  it('tell how old the facts are in everything that relies on stale ones, and only there', () => {
    const age = (facts: Facts) => (facts.awsInventory.isKnown && facts.awsInventory.isStale ? 1 : 0);
    fc.assert(
      fc.property(mappingTexts, knownFacts, (text, facts) => {
        for (const { rule, message } of problemsIn(text, facts)) {
          const told = message.match(/as pulled \d+ days? ago/g)?.length ?? 0;
          assert.equal(told, ofOrganization.includes(rule.id) ? age(facts) : 0, message);
        }
      }),
      runs,
    );
  });

  it('leave one problem to an ID', () => {
    const aboutOneId = new Set([
      ...['unknown-aws-account', 'inactive-aws-account', 'pending-aws-account'],
      ...['sample-aws-account-id', 'lacework-aws-account-id', 'malformed-aws-account-id'],
      ...['organizational-unit-id', 'account-name-as-id'],
    ]);
    fc.assert(
      fc.property(mappingTexts, knownFacts, (text, facts) => {
        const places = problemsIn(text, facts)
          .filter(({ rule }) => aboutOneId.has(rule.id))
          .map(({ span }) => span.start);
        assert.equal(new Set(places).size, places.length, text);
      }),
      runs,
    );
  });

  it('suggest edits that mend what they are offered for and keep the file JSON', () => {
    const tried = new Set<string>();
    fc.assert(
      fc.property(mappingTexts, knownFacts, (text, facts) => {
        const before = problemsIn(text, facts);
        for (const { rule, message, suggestions } of before) {
          for (const { title, edits } of suggestions?.() ?? []) {
            const mended = applyEdits(text, edits);
            const left = problemsIn(mended, facts);
            assert.ok(
              !left.some((other) => other.rule.id === rule.id && other.message === message) ||
                countOf(left, rule.id, message) < countOf(before, rule.id, message),
              `${title}: ${message}`,
            );
            if (ofOrganization.includes(rule.id)) {
              tried.add(rule.id);
              assert.equal(new Mapping(mended).syntaxErrors.length, new Mapping(text).syntaxErrors.length);
            }
          }
        }
      }),
      runs,
    );
    assert.ok(tried.size >= 3, [...tried].join());
  });

  it('leave "fix all" as it is: what it does follows from the text alone', () => {
    fc.assert(
      fc.property(mappingTexts, knownFacts, (text, facts) => {
        const edits = fixAll(text, { facts });
        assert.deepEqual(edits, fixAll(text));
        assert.deepEqual(fixAll(applyEdits(text, edits), { facts }), []);
      }),
      runs,
    );
  });
});

function countOf(problems: readonly Problem[], id: string, message: string): number {
  return problems.filter((problem) => problem.rule.id === id && problem.message === message).length;
}
