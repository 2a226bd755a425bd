import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';

const parts = [' ', '\t', '-', '/', ':', '?', 'acme', 'ACME', 'dev', '.fra', 'https://', '.lacework.net'];
const odd = ['\u0430', '\u200b', '\ud800', 'lw_account_1', 'r-a1b2'];
const name = fc.array(fc.constantFrom(...parts, ...odd), { maxLength: 4 }).map((some) => some.join(''));

const mappingText = fc.tuple(name, fc.array(name, { maxLength: 8 })).map(([defaultAccount, names]) => {
  const members = names.map((key, i) => `${JSON.stringify(key)}: {"aws_accounts": ["${210987654321 + i}"]}`);
  return `{"defaultLaceworkAccountAws": ${JSON.stringify(defaultAccount)}, "integration_mappings": {${members.join(', ')}}}`;
});

describe('fixes of Lacework account names', () => {
  it('make no two entries for one account, and leave nothing certain to mend', () => {
    fc.assert(
      fc.property(mappingText, (text) => {
        const fixed = applyEdits(text, fixAll(text));
        assert.deepEqual(fixAll(fixed), []);
        assert.ok(collisionsIn(fixed) <= collisionsIn(text), fixed);
        for (const { suggestions } of runRules(new Mapping(text))) {
          for (const { title, edits } of suggestions?.() ?? []) {
            assert.ok(collisionsIn(applyEdits(text, edits)) <= collisionsIn(text), title);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

function collisionsIn(text: string): number {
  return runRules(new Mapping(text)).filter(({ rule }) => rule.id === 'lacework-account-collision').length;
}
