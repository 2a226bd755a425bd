import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { checkAnnotated, readAnnotated } from './annotations';
import { invalidTexts, loadGrammar, textsWith, tokenize, tokenizeLines } from './tokenizer';

const accountName = 'entity.name.type.lacework-account.lacework-mapping';
const accountId = 'constant.numeric.aws-account-id.lacework-mapping';
const badId = 'invalid.illegal.aws-account-id.lacework-mapping';
const topLevelKey = 'keyword.other.top-level-key.lacework-mapping';
const accountsKey = 'keyword.other.aws-accounts-key.lacework-mapping';

const valid = {
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: {
    'acme-eu.sub_1': { aws_accounts: ['123456789012', '000000000000'] },
    acme: { aws_accounts: [] as string[] },
  },
};

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** Asserts the texts of all extra scopes, in the order they stand in the text. */
  function checkTexts(
    text: string,
    expected: { names?: string[]; ids?: string[]; badIds?: string[]; top?: string[]; lists?: number },
  ): void {
    const tokens = tokenize(grammar, text);
    assert.deepEqual(
      {
        names: textsWith(tokens, accountName),
        ids: textsWith(tokens, accountId),
        badIds: textsWith(tokens, badId),
        top: textsWith(tokens, topLevelKey),
        lists: textsWith(tokens, accountsKey).length,
      },
      {
        names: expected.names ?? [],
        ids: expected.ids ?? [],
        badIds: expected.badIds ?? [],
        top: expected.top ?? [],
        lists: expected.lists ?? 0,
      },
    );
  }

  for (const { title, text } of readAnnotated()) {
    it(`colours ${title}`, () => {
      checkAnnotated(grammar, text);
    });
  }

  describe('layouts', () => {
    const expected = {
      names: ['acme', 'acme-eu.sub_1', 'acme'],
      ids: ['123456789012', '000000000000'],
      top: ['defaultLaceworkAccountAws', 'integration_mappings'],
      lists: 2,
    };
    const pretty = JSON.stringify(valid, null, 2);
    const layouts: Record<string, string> = {
      'several lines': pretty,
      minified: JSON.stringify(valid),
      'tabs and CRLF': JSON.stringify(valid, null, '\t').replaceAll('\n', '\r\n'),
      'lists on one line': pretty.replace(/\[[^\]]*\]/g, (list) => list.replace(/\s+/g, ' ')),
      'a token on each line': JSON.stringify(valid).replace(/"[^"]*"|[{}[\]:,]/g, '$&\n'),
      'blank lines': pretty.replaceAll('\n', '\n\n'),
    };
    for (const [title, text] of Object.entries(layouts)) {
      it(`are all coloured alike: ${title}`, () => {
        assert.deepEqual(JSON.parse(text), valid);
        checkTexts(text, expected);
        assert.deepEqual(invalidTexts(tokenize(grammar, text)), []);
      });
    }

    it('may keep the carriage return at the end of each line', () => {
      const lines = pretty.split('\n').map((line) => `${line}\r`);
      const tokens = tokenizeLines(grammar, lines);
      assert.deepEqual(textsWith(tokens, accountName), expected.names);
      assert.deepEqual(textsWith(tokens, accountId), expected.ids);
      assert.deepEqual(invalidTexts(tokens), []);
      const broken = tokenizeLines(grammar, [
        '{ "integration_mappings": { "a": { "aws_accounts": ["12\r',
        ']\r',
      ]);
      assert.deepEqual(invalidTexts(broken), ['1', '2']);
      assert.ok(textsWith(broken, 'punctuation.definition.array.end.json').includes(']'));
    });
  });

  describe('AWS account IDs', () => {
    const cases: [what: string, id: string, valid: boolean][] = [
      ['12 digits', '123456789012', true],
      ['12 zeros', '000000000000', true],
      ['no digits', '', false],
      ['too short', '12345678901', false],
      ['too long', '1234567890123', false],
      ['twice as long', '123456789012123456789012', false],
      ['hyphens', '1234-5678-9012', false],
      ['a space in front', ' 123456789012', false],
      ['a space behind', '123456789012 ', false],
      ['a letter O', '12345678901O', false],
      ['an ARN', 'arn:aws:iam::123456789012:root', false],
      ['full-width digits', '１２３４５６７８９０１２', false],
      ['Arabic-Indic digits', '١٢٣٤٥٦٧٨٩٠١٢', false],
      ['a minus sign', '-12345678901', false],
      ['an asterisk', '*', false],
    ];
    for (const [what, id, isValid] of cases) {
      it(`${isValid ? 'accepts' : 'rejects'} ${what}`, () => {
        for (const list of [[id], ['123456789012', id], [id, '123456789012'], [id, id]]) {
          const tokens = tokenize(
            grammar,
            JSON.stringify({ integration_mappings: { acme: { aws_accounts: list } } }),
          );
          assert.deepEqual(
            textsWith(tokens, accountId),
            list.filter((item) => item === '123456789012' || isValid),
          );
          assert.deepEqual(
            textsWith(tokens, badId),
            // an empty string shows as its quotes
            list.filter((item) => item === id && !isValid).map((item) => item || '""'),
          );
        }
      });
    }

    it('are nothing special outside a list of AWS accounts', () => {
      checkTexts('{ "a": "123456789012", "123456789012": ["1"], "aws_accounts": ["123456789012", "1"] }', {});
    });
  });

  describe('nesting, not the name, decides what a key is', () => {
    const list = ['123456789012'];
    for (const name of [
      'aws_accounts',
      'integration_mappings',
      'defaultLaceworkAccountAws',
      'true',
      '123456789012',
      'a b',
    ]) {
      it(`a Lacework account may be called ${name}`, () => {
        for (const indent of [0, 2]) {
          const text = JSON.stringify(
            {
              defaultLaceworkAccountAws: name,
              integration_mappings: { [name]: { aws_accounts: list }, z: { aws_accounts: list } },
            },
            null,
            indent,
          );
          checkTexts(text, {
            names: [name, name, 'z'],
            ids: [...list, ...list],
            top: ['defaultLaceworkAccountAws', 'integration_mappings'],
            lists: 2,
          });
        }
      });
    }

    it('a top-level aws_accounts and a nested top-level key are just keys', () => {
      checkTexts(
        JSON.stringify({
          aws_accounts: ['1'],
          integration_mappings: {
            a: { integration_mappings: { b: 1 }, defaultLaceworkAccountAws: 'c', aws_accounts: list },
          },
        }),
        { names: ['a'], ids: list, top: ['integration_mappings'], lists: 1 },
      );
    });

    it('a key must be spelt exactly', () => {
      checkTexts(
        '{ "Integration_Mappings": { "a": {} }, "integration_mappings ": { "b": {} }, "xintegration_mappings": { "c": {} } }',
        {},
      );
      checkTexts('{ "integration_mappings": { "a": { "AWS_ACCOUNTS": ["1"], "aws_accounts2": ["1"] } } }', {
        names: ['a'],
        top: ['integration_mappings'],
      });
    });
  });
});
