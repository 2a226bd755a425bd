import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isConfigFileName } from '../../../server/src/core/config/configFileName';
import { parseProjectConfig } from '../../../server/src/core/config/parseProjectConfig';
import { withoutIgnored } from '../../../server/src/core/config/withoutIgnored';
import { isMappingFileName, maySniff } from '../../../server/src/core/mapping/isMappingFileName';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { rules } from '../../../server/src/core/rules/registry';
import { runRules } from '../../../server/src/core/rules/runRules';

const root = path.resolve(__dirname, '../../..');

async function readSchema(): Promise<{ definitions: Record<string, unknown> }> {
  const text = await readFile(path.join(root, 'schemas/lacework-mapping.config.schema.json'), 'utf8');
  return JSON.parse(text) as { definitions: Record<string, unknown> };
}

describe('parseProjectConfig', () => {
  it('reads severities and ignores', () => {
    const ignore = {
      rule: 'unknown-key',
      files: ['a/**'],
      ids: ['210987654321'],
      laceworkAccounts: ['dev'],
      reason: 'It is so.',
    };
    const text = JSON.stringify({ $schema: 'x', rules: { 'unknown-key': 'off' }, ignores: [ignore] });
    assert.deepEqual(parseProjectConfig(text), {
      config: { rules: new Map([['unknown-key', 'off']]), ignores: [ignore] },
      problems: [],
    });
    assert.deepEqual(parseProjectConfig('{}').problems, []);
  });

  const mistakes: [text: string, at: string, message: RegExp][] = [
    ['', '', /^this is not JSON: empty text$/],
    ['{"rules": {},}', ',', /^this is not JSON: trailing comma$/],
    ['[]', '[]', /^the configuration has to be an object$/],
    ['{"rule": {}}', '"rule"', /^"rule" is not known here; did you mean "rules"\?$/],
    ['{"rules": {}, "rules": {}}', '"rules"', /^"rules" is here twice$/],
    ['{"$schema": 1}', '1', /^"\$schema" has to be a string$/],
    ['{"rules": []}', '[]', /^"rules" has to be an object$/],
    ['{"rules": {"unknown-keys": "off"}}', '"unknown-keys"', /did you mean "unknown-key"\?$/],
    ['{"rules": {"unknown-key": "warn"}}', '"warn"', /cannot be "warn"; /],
    ['{"rules": {"unknown-key": 2}}', '2', /^the severity of "unknown-key" has to be a string$/],
    ['{"rules": {"__proto__": "off"}}', '"__proto__"', /^"__proto__" is not known here$/],
    ['{"ignores": {}}', '{}', /^"ignores" has to be a list$/],
    ['{"ignores": [1]}', '1', /^an ignore has to be an object$/],
    ['{"ignores": [{"reason": "x"}]}', '{"reason": "x"}', /^an ignore needs a "rule"$/],
    ['{"ignores": [{"rule": "unknown-key"}]}', '{"rule": "unknown-key"}', /^an ignore needs a "reason"$/],
    ['{"ignores": [{"rule": "unknown-key", "reason": " "}]}', '" "', /^"reason" is blank$/],
    ['{"ignores": [{"rule": "x-y", "reason": "x"}]}', '"x-y"', /^"rule" cannot be "x-y"$/],
    ['{"ignores": [{"rule": "unknown-key", "reason": "x", "files": []}]}', '[]', /^"files" is empty: /],
    ['{"ignores": [{"rule": "unknown-key", "reason": "x", "ids": 1}]}', '1', /^"ids" has to be a list$/],
    [
      '{"ignores": [{"rule": "unknown-key", "reason": "x", "ids": [1]}]}',
      '1',
      /^an item of "ids" has to be a/,
    ],
    ['{"ignores": [{"rule": "unknown-key", "reason": "x", "id": []}]}', '"id"', /did you mean "ids"\?$/],
  ];
  for (const [text, at, message] of mistakes) {
    it(`says what is wrong with ${text}`, () => {
      const { config, problems } = parseProjectConfig(text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(text.slice(problems[0]?.span.start, problems[0]?.span.end), at);
      assert.deepEqual(config.ignores, [], 'a wrong ignore ignores nothing');
    });
  }

  it('accepts what the schema accepts, and nothing else', async () => {
    const validate = new Ajv({ strict: false }).compile(await readSchema());
    const word = fc.oneof(
      fc.constantFrom('unknown-key', 'off', 'error', ' ', '', 'x', '__proto__'),
      fc.constantFrom<unknown>(1, null, true),
    );
    const list = fc.oneof(word, fc.array(word, { maxLength: 3 }));
    const some = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape, { requiredKeys: [] });
    const ignore = some({
      rule: word,
      reason: word,
      files: list,
      ids: list,
      laceworkAccounts: list,
      other: word,
    });
    const severities = fc.oneof(word, some({ 'unknown-key': word, 'wrong-type': word, other: word }));
    const config = fc.oneof(
      {
        weight: 9,
        arbitrary: some({ rules: severities, ignores: fc.oneof(word, fc.array(ignore)), $schema: word }),
      },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    let accepted = 0;
    fc.assert(
      fc.property(config, (value) => {
        const { problems } = parseProjectConfig(JSON.stringify(value));
        assert.equal(
          problems.length === 0,
          validate(JSON.parse(JSON.stringify(value))),
          JSON.stringify(problems),
        );
        accepted += problems.length === 0 ? 1 : 0;
      }),
      { numRuns: 3000 },
    );
    assert.ok(accepted > 10, String(accepted));
  });

  it('gives something for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('{}[]:,"x '), '"rules"', '"ignores"', '\n') }),
        (text) => {
          const { problems } = parseProjectConfig(text);
          for (const { message, span } of problems) {
            assert.match(message, /^.+$/);
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('withoutIgnored', () => {
  const text = JSON.stringify({
    comment: 1,
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: {
      dev: { aws_accounts: ['?', '??'], note: 1 },
      test: { aws_accounts: ['?', '???'], note: 1 },
    },
    other: 1,
  });
  const left = (...ignores: Parameters<typeof withoutIgnored>[2]) => {
    const mapping = new Mapping(text);
    return withoutIgnored(mapping, runRules(mapping), ignores).map(({ span }) =>
      text.slice(span.start, span.end),
    );
  };
  const reason = 'x';

  it('leaves all problems where nothing is ignored', () => {
    assert.deepEqual(left(), ['"comment"', '"?"', '"??"', '"note"', '"?"', '"???"', '"note"', '"other"']);
  });

  it('ignores a rule, everywhere or at some IDs or Lacework accounts', () => {
    const unknown = { rule: 'unknown-key', reason };
    const malformed = { rule: 'malformed-aws-account-id', reason };
    assert.deepEqual(left(unknown), ['"?"', '"??"', '"?"', '"???"']);
    assert.deepEqual(left(unknown, { ...malformed, ids: ['?'] }), ['"??"', '"???"']);
    assert.deepEqual(left(unknown, { ...malformed, laceworkAccounts: ['DEV', 'other'] }), ['"?"', '"???"']);
    assert.deepEqual(left(unknown, { ...malformed, laceworkAccounts: ['test'], ids: ['?'] }), [
      '"?"',
      '"??"',
      '"???"',
    ]);
    assert.deepEqual(left(malformed, { ...unknown, laceworkAccounts: ['test'] }), [
      '"comment"',
      '"note"',
      '"other"',
    ]);
  });
});

describe('the configuration file', () => {
  it('is never a mapping file', () => {
    for (const name of [
      'lacework-mapping.config.json',
      '/a/b/lacework-mapping.config.json',
      'C:\\a\\Lacework-Mapping.Config.json',
    ]) {
      assert.ok(isConfigFileName(name));
      assert.ok(!isMappingFileName(name));
      assert.ok(!maySniff(name));
    }
    assert.ok(!isConfigFileName('x.lacework-mapping.config.json'));
  });

  it('has a schema that names every rule, and docs/rules.md too', async () => {
    const { configRules } = await import('../../../scripts/configSchema.mjs');
    const { ruleIndex } = await import('../../../scripts/ruleIndex.mjs');
    const metas = rules.map(({ meta }) => meta);
    const { definitions } = await readSchema();
    assert.deepEqual({ ruleId: definitions.ruleId, severities: definitions.severities }, configRules(metas));
    assert.equal(
      await readFile(path.join(root, 'docs/rules.md'), 'utf8'),
      ruleIndex(metas),
      'npm run generate',
    );
  });
});
