import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, textsWith, tokenize, tokenizeLines } from './tokenizer';

const accountId = 'constant.numeric.aws-account-id.lacework-mapping';
const badId = 'invalid.illegal.aws-account-id.lacework-mapping';

describe('grammar: large and hostile input', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  it('a file of 5,000 lines is tokenized to its end', () => {
    const lines = ['{', '"defaultLaceworkAccountAws": "acme",', '"integration_mappings": {'];
    for (let i = 0; lines.length < 4998; i++) {
      const id = String(i).padStart(12, '0');
      lines.push(`  "account-${String(i)}": { "aws_accounts": ["${id}", "${id.slice(1)}"] },`);
    }
    lines.push('}', '}');
    const tokens = tokenizeLines(grammar, lines);
    assert.equal(lines.length, 5000);
    assert.equal(textsWith(tokens, accountId).length, 4995);
    assert.equal(textsWith(tokens, badId).length, 4995);
    assert.deepEqual(tokens.at(-1)?.scopes.at(-1), 'punctuation.definition.dictionary.end.json');
    assert.equal(tokens.at(-1)?.line, 4999);
  });

  const long = 5000;
  const hostile: Record<string, string> = {
    quotes: '"'.repeat(long),
    'escaped quotes': `{ "integration_mappings": { "a": { "aws_accounts": ["${'\\"'.repeat(long)}`,
    backslashes: `{ "a": "${'\\'.repeat(long)}`,
    'spaces after a string': `{ "a": ["b"${' '.repeat(long)}x`,
    'closing brackets in a string': `{ "a": "${'}, '.repeat(long)}x`,
    digits: `{ "a": ${'1'.repeat(long)}x`,
    colons: `{ "a"${':'.repeat(long)}`,
    commas: `{ "a": [${','.repeat(long)}`,
    'opening brackets': '{"a":['.repeat(500),
    'closing brackets': `{ "integration_mappings": ${'}]'.repeat(long)}`,
    slashes: `{ ${'/'.repeat(long)}`,
    'slashes apart': `{ ${'/ '.repeat(long)}`,
    'single quotes': `{ ${"'a".repeat(long)}`,
  };
  for (const [what, text] of Object.entries(hostile)) {
    it(`a line full of ${what} is tokenized to its end`, () => {
      const tokens = tokenize(grammar, `${text}\n`);
      assert.equal(tokens.map((token) => token.text).join(''), text);
    });
  }
});
