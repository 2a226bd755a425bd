import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { looksLikeMapping } from '../../../server/src/core/mapping/looksLikeMapping';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';

const directory = resolve(__dirname, '../../../examples');

/** For each mapping file under examples: the line and the rule of each of its problems. */
const expected: Record<string, string[]> = {
  'mapping.json': [],
  'mapping-with-mistakes.json': [
    '2 unknown-key',
    '6 unknown-key',
    '9 malformed-aws-account-id',
    '10 malformed-aws-account-id',
    '11 malformed-aws-account-id',
    '12 numeric-aws-account-id',
    '13 repeated-aws-account',
    '18 arn-as-aws-account-id',
    '19 organizational-unit-id',
    '20 duplicate-aws-account',
    '20 invalid-json',
    '26 lacework-account-collision',
    '30 empty-aws-accounts',
    '33 misspelt-key',
  ],
};

describe('examples', () => {
  it('are all known here', () => {
    const files = readdirSync(directory).filter((name) => name.endsWith('.json'));
    assert.deepEqual(files.sort(), Object.keys(expected).sort());
  });

  for (const [file, problems] of Object.entries(expected)) {
    it(`${file} gives ${problems.length === 0 ? 'no problem' : 'the problems that it is meant to show'}`, () => {
      const text = readFileSync(join(directory, file), 'utf8');
      const found = runRules(new Mapping(text)).map(({ span, rule }) => {
        const line = text.slice(0, span.start).split('\n').length;
        return `${line} ${rule.id}`;
      });
      assert.deepEqual(found, problems);
    });

    it(`${file} is recognised by its content`, () => {
      assert.ok(looksLikeMapping(readFileSync(join(directory, file), 'utf8')));
    });
  }
});
