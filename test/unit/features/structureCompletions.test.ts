import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completions } from '../../../server/src/core/features/completions';
import { noFacts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';
import { factsAfter } from '../facts/sampleInventory';
import { laceworkFactsAfter } from '../facts/sampleLaceworkAccounts';

/** What is offered at the `|` of a text: each label with the text that it gives, as plain text and as a snippet. */
function complete(marked: string, knownNames: readonly string[] = []) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { items } = completions(new Mapping(text), offset, noFacts, knownNames);
  return items.map(({ label, edit, snippet, additionalEdits }) => ({
    label,
    plain: applyEdits(text, [edit, ...additionalEdits]),
    snippet: applyEdits(text, [{ ...edit, text: snippet ?? edit.text }, ...additionalEdits]),
  }));
}

function labels(marked: string, knownNames: readonly string[] = []): string[] {
  return complete(marked, knownNames).map(({ label }) => label);
}

const file = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "prod": { "aws_accounts": ["210987654321"] }
  }
}
`;

const allFacts = { ...factsAfter(0), laceworkAccounts: laceworkFactsAfter(9).laceworkAccounts };

describe('completion of the structure', () => {
  it('offers a whole file where there is nothing', () => {
    const plain = '{\n  "defaultLaceworkAccountAws": "",\n  "integration_mappings": {}\n}';
    const snippet = `{
  "defaultLaceworkAccountAws": "$1",
  "integration_mappings": {
    "$2": {
      "aws_accounts": [
        "$3"
      ]
    }
  }
}`;
    for (const [before, after] of [
      ['', ''],
      ['\n', '\n'],
      ['\uFEFF', ''],
    ] as const) {
      assert.deepEqual(complete(`${before}|${after}`), [
        {
          label: 'Account mapping',
          plain: `${before}${plain}${after}`,
          snippet: `${before}${snippet}${after}`,
        },
      ]);
    }
    for (const marked of ['"|', '"|"', 'acc|']) {
      assert.deepEqual(complete(marked), [{ label: 'Account mapping', plain, snippet }], marked);
    }
  });

  const results: [name: string, marked: string, label: string, snippet: string, plain?: string][] = [
    [
      'the first key of an object without a line',
      '{|}',
      'defaultLaceworkAccountAws',
      '{"defaultLaceworkAccountAws": "$1"}',
      '{"defaultLaceworkAccountAws": ""}',
    ],
    [
      'a key before the others',
      '{\n  |\n  "integration_mappings": {}\n}',
      'defaultLaceworkAccountAws',
      '{\n  "defaultLaceworkAccountAws": "$1",\n  "integration_mappings": {}\n}',
    ],
    [
      'a key behind one without a comma',
      '{\n  "defaultLaceworkAccountAws": "acme"\n  |\n}',
      'integration_mappings',
      '{\n  "defaultLaceworkAccountAws": "acme",\n  "integration_mappings": {\n  "$1": {\n    "aws_accounts": [\n      "$2"\n    ]\n  }\n}\n}',
      '{\n  "defaultLaceworkAccountAws": "acme",\n  "integration_mappings": {}\n}',
    ],
    [
      'a key that has been begun',
      '{\n  "def|"\n  "integration_mappings": {}\n}',
      'defaultLaceworkAccountAws',
      '{\n  "defaultLaceworkAccountAws": "$1",\n  "integration_mappings": {}\n}',
    ],
    [
      'a key without a closing quote',
      '{\n  "def|\n  "integration_mappings": {}\n}',
      'defaultLaceworkAccountAws',
      '{\n  "defaultLaceworkAccountAws": "$1",\n  "integration_mappings": {}\n}',
    ],
    [
      'a key without quotes',
      '{\n  def|\n}',
      'defaultLaceworkAccountAws',
      '{\n  "defaultLaceworkAccountAws": "$1"\n}',
    ],
    [
      'a key that has a value',
      '{\n  "def|": "acme"\n}',
      'defaultLaceworkAccountAws',
      '{\n  "defaultLaceworkAccountAws": "acme"\n}',
    ],
    [
      'a key in an object that is not closed',
      '{\n  "integration_mappings": {},\n  |',
      'defaultLaceworkAccountAws',
      '{\n  "integration_mappings": {},\n  "defaultLaceworkAccountAws": "$1"',
    ],
    [
      'tabs and CRLF as the file has them',
      '{\r\n\t"defaultLaceworkAccountAws": "acme",\r\n\t"integration_mappings": {\r\n\t\t"prod": {\r\n\t\t\t|\r\n\t\t}\r\n\t}\r\n}',
      'aws_accounts',
      '{\r\n\t"defaultLaceworkAccountAws": "acme",\r\n\t"integration_mappings": {\r\n\t\t"prod": {\r\n\t\t\t"aws_accounts": [\r\n\t"$1"\r\n]\r\n\t\t}\r\n\t}\r\n}',
      '{\r\n\t"defaultLaceworkAccountAws": "acme",\r\n\t"integration_mappings": {\r\n\t\t"prod": {\r\n\t\t\t"aws_accounts": []\r\n\t\t}\r\n\t}\r\n}',
    ],
    [
      'one line in a file of one line',
      '{"defaultLaceworkAccountAws":"acme","integration_mappings":{"prod":{|}}}',
      'aws_accounts',
      '{"defaultLaceworkAccountAws":"acme","integration_mappings":{"prod":{"aws_accounts":["$1"]}}}',
    ],
    [
      'the object behind a key',
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": |}',
      'Lacework accounts',
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": { "$1": { "aws_accounts": ["$2"] } }}',
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {}}',
    ],
    [
      'the object of a Lacework account in place of a string',
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"prod": "|"}}',
      'AWS accounts',
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"prod": { "aws_accounts": ["$1"] }}}',
    ],
    [
      'the list',
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"prod": {"aws_accounts": |}}}',
      'List',
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"prod": {"aws_accounts": ["$1"]}}}',
    ],
    [
      'the default account before a key, with the comma',
      '{\n  "defaultLaceworkAccountAws": |\n  "integration_mappings": {\n    "prod": {}\n  }\n}',
      'prod',
      '{\n  "defaultLaceworkAccountAws": "prod",\n  "integration_mappings": {\n    "prod": {}\n  }\n}',
    ],
    [
      'the default account in a string that is not closed',
      '{\n  "defaultLaceworkAccountAws": "p|\n  "integration_mappings": {\n    "prod": {}\n  }\n}',
      'prod',
      '{\n  "defaultLaceworkAccountAws": "prod",\n  "integration_mappings": {\n    "prod": {}\n  }\n}',
    ],
    [
      'a Lacework account behind others',
      '{\n  "defaultLaceworkAccountAws": "acme",\n  "integration_mappings": {\n    "prod": {}\n    "|"\n  }\n}',
      'acme',
      '{\n  "defaultLaceworkAccountAws": "acme",\n  "integration_mappings": {\n    "prod": {},\n    "acme": {\n  "aws_accounts": [\n    "$1"\n  ]\n}\n  }\n}',
      '{\n  "defaultLaceworkAccountAws": "acme",\n  "integration_mappings": {\n    "prod": {},\n    "acme": {\n      "aws_accounts": []\n    }\n  }\n}',
    ],
    [
      'a new entry to be filled in',
      '{\n  "defaultLaceworkAccountAws": "acme",\n  "integration_mappings": {\n    |\n  }\n}',
      'Lacework account',
      '{\n  "defaultLaceworkAccountAws": "acme",\n  "integration_mappings": {\n    "$1": {\n  "aws_accounts": [\n    "$2"\n  ]\n}\n  }\n}',
    ],
  ];
  for (const [name, marked, label, snippet, plain] of results) {
    it(`writes ${name}`, () => {
      const offered = complete(marked);
      const item = offered.find((each) => each.label === label);
      assert.equal(item?.snippet, snippet, `of ${offered.map((each) => each.label).join(', ')}`);
      if (plain !== undefined) {
        assert.equal(item.plain, plain);
      }
    });
  }

  it('offers only the keys that are missing, and the one at hand', () => {
    assert.deepEqual(labels('{ | }'), ['defaultLaceworkAccountAws', 'integration_mappings']);
    assert.deepEqual(labels('{ "defaultLaceworkAccountAws": "", | }'), ['integration_mappings']);
    assert.deepEqual(labels('{ "default|LaceworkAccountAws": "", "integration_mappings": {} }'), [
      'defaultLaceworkAccountAws',
    ]);
    assert.deepEqual(labels(file.replace('}\n}', '},\n  |\n}')), []);
    assert.deepEqual(labels(file.replace('] }', '], | }')), []);
  });

  it('replaces nothing on another line, where what stands there goes over two', () => {
    for (const lineBreak of ['\n', '\r']) {
      assert.deepEqual(complete(`{"\\${lineBreak}aws|": 1}`), []);
      const [first] = complete(`{"|\\${lineBreak}aws": 1}`);
      assert.ok(first?.plain.endsWith(`\\${lineBreak}aws": 1}`), first?.plain);
    }
  });

  it('offers Lacework accounts that have entries as the default account, each once', () => {
    const marked = file.replace('"acme"', '"|"').replace('    "prod"', '    "PROD": {},\n    "prod"');
    assert.deepEqual(labels(marked, ['dev', 'Prod']), ['PROD', 'dev']);
  });

  it('offers names for an entry that no other entry has, ignoring case', () => {
    const marked = file.replace('    "prod"', '    "|": {},\n    "prod"');
    assert.deepEqual(labels(marked, ['dev', 'PROD']), ['dev', 'acme']);
    assert.deepEqual(labels(marked, ['dev', 'ACME']), ['dev', 'ACME']);
  });

  it('writes names as JSON, and nothing of them is a place to be filled in', () => {
    const [item] = complete('{"integration_mappings": {|}}', ['a"b$1}\\']);
    assert.equal(item?.plain, '{"integration_mappings": {"a\\"b$1}\\\\": { "aws_accounts": [] }}}');
    assert.equal(
      item.snippet,
      '{"integration_mappings": {"a\\\\"b\\$1\\}\\\\\\\\": { "aws_accounts": ["$1"] }}}',
    );
  });

  const nowhere: [name: string, marked: string][] = [
    [
      'in the file of another tool',
      '{"default_lacework_account": "acme", "mapping": [{"lacework_account": "prod", "aws_accounts": []}], |}',
    ],
    ['behind a key on its line', '{"defaultLaceworkAccountAws" |}'],
    ['between a colon and a value', '{"integration_mappings": | {}}'],
    ['behind the file', '{} |'],
    ['in the object of an unknown key', '{"other": {|}}'],
    ['in an object in a list', '{"integration_mappings": {"prod": {"aws_accounts": [{|}]}}}'],
    ['in a list around the file', '[|]'],
  ];
  for (const [name, marked] of nowhere) {
    it(`offers nothing ${name}`, () => assert.deepEqual(labels(marked), []));
  }

  it('gives edits on the line of the offset that make a file of a whole one, wherever it is asked', () => {
    const offsets = fc.nat(file.length);
    fc.assert(
      fc.property(offsets, offsets, fc.constantFrom('', '"', '{', ',', '\n'), (at, cut, put) => {
        const text = `${file.slice(0, cut)}${put}${file.slice(cut + (put === '' ? 1 : 0))}`;
        const offset = Math.min(at, text.length);
        for (const { edit, additionalEdits } of completions(new Mapping(text), offset, allFacts, ['dev'])
          .items) {
          const { start, end } = edit.span;
          assert.ok(0 <= start && start <= offset && offset <= end && end <= text.length);
          assert.ok(!text.slice(start, end).includes('\n'));
          assert.equal(
            additionalEdits.every(({ span }) => span.end <= start),
            true,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves a file that is JSON as JSON', () => {
    for (let offset = 0; offset <= file.length; offset++) {
      const items = completions(new Mapping(file), offset, allFacts, ['dev']).items;
      for (const { edit, additionalEdits, label } of items) {
        const result = applyEdits(file, [edit, ...additionalEdits]);
        assert.doesNotThrow(() => JSON.parse(result), `${label} at ${offset}: ${result}`);
      }
    }
  });
});
