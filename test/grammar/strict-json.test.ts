import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { checkStructure } from './structure';
import { invalidTexts, loadGrammar, textsWith, tokenize } from './tokenizer';

const accountName = 'entity.name.type.lacework-account.lacework-mapping';
const accountId = 'constant.numeric.aws-account-id.lacework-mapping';
const comment = 'invalid.illegal.comment.lacework-mapping';
const trailing = 'invalid.illegal.trailing-text.lacework-mapping';

describe('grammar: strict JSON', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  it('a valid mapping has no invalid scope, and every name and ID has its scope', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text !== '__proto__');
    const id = fc.stringMatching(/^[0-9]{12}$/);
    const mapping = fc.record({
      defaultLaceworkAccountAws: name,
      integration_mappings: fc.dictionary(name, fc.record({ aws_accounts: fc.array(id, { maxLength: 4 }) })),
    });
    fc.assert(
      fc.property(mapping, fc.constantFrom('', '  ', '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const tokens = tokenize(grammar, text);
        const raw = (key: string) => JSON.stringify(key).slice(1, -1);
        checkStructure(tokens);
        assert.deepEqual(invalidTexts(tokens), []);
        assert.deepEqual(
          textsWith(tokens, accountName),
          [value.defaultLaceworkAccountAws, ...Object.keys(value.integration_mappings)]
            .map(raw)
            .filter(Boolean),
        );
        assert.deepEqual(
          textsWith(tokens, accountId),
          Object.values(value.integration_mappings).flatMap((account) => account.aws_accounts),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('any JSON outside the mapping has no invalid scope', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify({ other: JSON.parse(json) as unknown }, null, indent);
        const tokens = tokenize(grammar, text);
        checkStructure(tokens);
        assert.deepEqual(invalidTexts(tokens), []);
      }),
      { numRuns: 200 },
    );
  });

  const broken: [what: string, text: string, scope: string][] = [
    ['a line comment', '{} // x', comment],
    ['a block comment', '{ /* x */ }', comment],
    ['a number-sign comment', '{ # x\n}', comment],
    ['a second document', '{}\n{}', trailing],
    ['a word after the document', '{}x', trailing],
    ['a closing brace too many', '{}}', trailing],
    ['a number where a key belongs', '{ 1: 2 }', 'invalid.illegal.unexpected-text.lacework-mapping'],
  ];
  for (const [what, text, scope] of broken) {
    it(`marks ${what}`, () => {
      assert.throws(() => JSON.parse(text) as unknown);
      assert.notDeepEqual(textsWith(tokenize(grammar, text), scope), []);
    });
  }
});
