import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { configurationPath } from './tokenizer';

interface LanguageConfiguration {
  comments?: unknown;
  brackets: [string, string][];
  colorizedBracketPairs: [string, string][];
  autoClosingPairs: { open: string; close: string; notIn: string[] }[];
  autoCloseBefore: string;
  surroundingPairs: [string, string][];
  wordPattern: string;
  indentationRules: { increaseIndentPattern: string; decreaseIndentPattern: string };
}

const configuration = JSON.parse(readFileSync(configurationPath, 'utf8')) as LanguageConfiguration;

describe('language configuration', () => {
  it('has the keys of the editor, and no comments, which JSON does not have', () => {
    assert.deepEqual(Object.keys(configuration).sort(), [
      'autoCloseBefore',
      'autoClosingPairs',
      'brackets',
      'colorizedBracketPairs',
      'indentationRules',
      'surroundingPairs',
      'wordPattern',
    ]);
  });

  it('knows the brackets of JSON and the double quote only', () => {
    const brackets = [
      ['{', '}'],
      ['[', ']'],
    ];
    assert.deepEqual(configuration.brackets, brackets);
    assert.deepEqual(configuration.colorizedBracketPairs, brackets);
    assert.deepEqual(configuration.surroundingPairs, [...brackets, ['"', '"']]);
    assert.deepEqual(
      configuration.autoClosingPairs.map(({ open, close }) => [open, close]),
      [...brackets, ['"', '"']],
    );
    for (const { notIn } of configuration.autoClosingPairs) {
      assert.deepEqual(notIn, ['string', 'comment']);
    }
    for (const character of ']},: \t\r\n') {
      assert.ok(configuration.autoCloseBefore.includes(character));
    }
  });

  describe('words', () => {
    const words = (text: string): string[] => text.match(new RegExp(configuration.wordPattern, 'g')) ?? [];

    for (const name of [
      'acme',
      'acme-eu',
      'acme.sub_account-2',
      '123456789012',
      '1234-5678-9012',
      'aws_accounts',
      'zürich',
      '１２３',
    ]) {
      it(`${name} is one word`, () => {
        for (const text of [`"${name}"`, ` "${name}",`, `{"${name}":{`, `["${name}"]`, `:${name},`]) {
          assert.deepEqual(words(text), [name], text);
        }
      });
    }

    it('neighbours are words of their own', () => {
      assert.deepEqual(words('{"acme-eu":{"aws_accounts":["123456789012","210987654321"]}}'), [
        'acme-eu',
        'aws_accounts',
        '123456789012',
        '210987654321',
      ]);
    });

    it('an AWS account ID in an ARN is a word', () => {
      assert.ok(words('"arn:aws:iam::123456789012:root"').includes('123456789012'));
    });

    it('no word is empty', () => {
      assert.ok(!new RegExp(configuration.wordPattern).test(''));
      assert.deepEqual(words(' {}[],:" '), []);
    });
  });

  describe('indentation', () => {
    const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
    const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern);

    const lines: [line: string, increases: boolean, decreases: boolean][] = [
      ['{', true, false],
      ['  "integration_mappings": {', true, false],
      ['    "acme": { "aws_accounts": [', true, false],
      ['    "acme": { "aws_accounts": ["123456789012",', true, false],
      ['    "acme": { "aws_accounts": ["123456789012"],', true, false],
      ['    "acme": { "aws_accounts": ["123456789012"] }, "b": {', true, false],
      ['    }, "b": {', true, true],
      ['    "acme": { "aws_accounts": ["123456789012"] },', false, false],
      ['  "defaultLaceworkAccountAws": "acme",', false, false],
      ['  "defaultLaceworkAccountAws": "{",', false, false],
      ['  "defaultLaceworkAccountAws": "\\"[",', false, false],
      ['  "]{": ["}"],', false, false],
      ['  "}": [', true, false],
      ['  "a{', false, false],
      ['"}', false, false],
      ['', false, false],
      ['  ]', false, true],
      ['}', false, true],
      ['  }, ', false, true],
      ['\t]}', false, true],
    ];
    for (const [line, increases, decreases] of lines) {
      it(`${increases ? 'increases' : 'does not increase'} after and ${decreases ? 'decreases' : 'does not decrease'} at ${JSON.stringify(line)}`, () => {
        assert.equal(increase.test(line), increases);
        assert.equal(decrease.test(line), decreases);
      });
    }

    for (const text of [
      '"'.repeat(20001),
      '{'.repeat(20000),
      '['.repeat(20000) + '"',
      '[],'.repeat(9000) + '}',
      '{[],'.repeat(5000) + '"',
    ]) {
      it(`looks through a long line of ${text.slice(0, 4)}`, () => {
        assert.equal(increase.test(text), text.endsWith('{'));
        assert.equal(decrease.test(text), false);
      });
    }
  });
});
