import assert from 'node:assert/strict';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import type { Fix } from '../../../server/src/core/rules/rule';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';

function problemsOf(text: string) {
  return runRules(new Mapping(text)).filter(({ rule }) => rule.id === 'invalid-json');
}

function choicesOf(text: string): Fix[] {
  return problemsOf(text).flatMap(({ suggestions }) => suggestions?.() ?? []);
}

function titlesOf(text: string): string[] {
  return choicesOf(text).map(({ title }) => title);
}

function fixed(text: string): string {
  return applyEdits(text, fixAll(text));
}

const entry = (list: string) =>
  `{"defaultLaceworkAccountAws": "acme-main", "integration_mappings": {"acme-prod": {"aws_accounts": ${list}}}}`;

describe('a problem of syntax that nothing certain mends', () => {
  for (const text of ['', ' ', '\n\n', '\uFEFF', '// nothing yet', '/* nothing yet']) {
    it(`offers an empty mapping: ${JSON.stringify(text)}`, () => {
      const [choice] = choicesOf(text).filter(({ title }) => title === 'Insert an empty mapping');
      assert.ok(choice);
      const left = new Mapping(applyEdits(text, choice.edits)).syntaxErrors.map(({ code }) => code);
      assert.deepEqual(left, text.includes('nothing') ? ['comment'] : []);
    });
  }

  it('offers to remove commas', () => {
    assert.deepEqual(titlesOf(entry('["210987654321",,"320198765432"]')), ['Remove the comma']);
    assert.deepEqual(titlesOf(entry('[,"210987654321"]')), ['Remove the comma']);
    assert.deepEqual(titlesOf(entry('["210987654321",, ,"320198765432"]')), ['Remove the commas']);
  });

  it('does not offer to remove a comment between commas with them', () => {
    assert.deepEqual(titlesOf(entry('["210987654321",,/* 430219876543 */,"320198765432"]')), [
      'Remove the comment',
    ]);
  });
});

describe('a comment', () => {
  for (const id of ['2109-8765-4322', '2109 8765 4322', '210987654322', '2109\u20138765\u20134322']) {
    it(`is removed by choice only with ${id} in it`, () => {
      const text = `${entry('["320198765432"]')} // team ${id}`;
      assert.equal(fixed(text), text);
      assert.deepEqual(titlesOf(text), ['Remove the comment']);
    });
  }

  it('is removed by fix all with a date or a ticket in it', () => {
    const text = entry('["320198765432"]');
    assert.equal(fixed(`${text} // 2026-01-31, ticket 12345678901`), text);
  });
});

describe('a file that is cut short', () => {
  const whole = JSON.stringify(
    {
      integration_mappings: {
        'acme-prod': { aws_accounts: ['210987654321', '320198765432'] },
        'acme-dev': { aws_accounts: ['430219876543'] },
      },
      defaultLaceworkAccountAws: 'acme-main',
    },
    null,
    2,
  );

  it('becomes JSON by fix all only behind a list that is closed, or a default account', () => {
    for (const text of [whole, JSON.stringify(JSON.parse(whole))]) {
      for (let end = 1; end < text.length; end++) {
        const cut = text.slice(0, end);
        const isMended = new Mapping(fixed(cut)).syntaxErrors.length === 0;
        assert.equal(isMended, /(?:\][\s}]*|"acme-main"\s*\}?)$/.test(cut), cut);
      }
    }
  });

  for (const end of ['["210987654321"', '["210987654321",', '["210987654321", ', '[', '["2109']) {
    it(`is closed by choice behind ${end}`, () => {
      const cut = `{"integration_mappings": {"acme-prod": {"aws_accounts": ${end}`;
      const [choice] = choicesOf(cut).filter(({ title }) => title === 'Add ]}}} at the end');
      assert.ok(choice);
      const left = new Mapping(applyEdits(cut, choice.edits)).syntaxErrors.map(({ code }) => code);
      assert.deepEqual(left, end === '["2109' ? ['unterminated-string'] : []);
    });
  }

  it('is closed behind a comma in braces by choice', () => {
    const cut = '{"integration_mappings": {"acme-prod": {"aws_accounts": ["210987654321"]},';
    assert.equal(fixed(cut), cut);
    assert.deepEqual(titlesOf(cut), ['Add }} at the end']);
  });
});

describe('text in other quotes', () => {
  const withDefault = (value: string, key = '"defaultLaceworkAccountAws"') =>
    `{\n  ${key}: ${value},\n  "integration_mappings": {"acme-prod": {"aws_accounts": ["210987654321"]}}\n}`;

  for (const [written, meant] of [
    ["'my main'", 'my main'],
    ["'main '", 'main '],
    ["' main'", ' main'],
    ["'it's my main'", "it's my main"],
    ['“my main”', 'my main'],
    ['“my main“', 'my main'],
    ['‘my main’', 'my main'],
    ['`my main`', 'my main'],
    ["'my main/sub'", 'my main/sub'],
  ] as const) {
    it(`is one problem that fix all mends, white space and all: ${written}`, () => {
      const text = withDefault(written);
      assert.equal(problemsOf(text).length, 1);
      assert.match(problemsOf(text)[0]?.message ?? '', /double quotes, as in "text"/);
      const onlySyntax = problemsOf(text).flatMap(({ fix }) => fix?.()?.edits ?? []);
      assert.equal(applyEdits(text, onlySyntax), withDefault(JSON.stringify(meant)));
    });
  }

  it('is one problem for a key and for an item', () => {
    const text = "{'my key': ['2109 8765 4321', 'x']}";
    assert.equal(problemsOf(text).length, 3);
    const edits = problemsOf(text).flatMap(({ fix }) => fix?.()?.edits ?? []);
    assert.equal(applyEdits(text, edits), '{"my key": ["2109 8765 4321", "x"]}');
  });

  it('ends at its own quote where a comma is missing, and not at that of the next text', () => {
    const text = entry("['210987654321' '320198765432']");
    assert.equal(fixed(text), entry('["210987654321", "320198765432"]'));
  });

  it('has no fix where it is not closed, or has a quote or backslash in it', () => {
    for (const written of ["'my main", "'my, 'x'", '\'my "main" account\'', "'my \\ main'"]) {
      assert.equal(fixed(withDefault(written)), withDefault(written));
    }
    assert.equal(problemsOf(withDefault("'my \\ main'")).length, 1);
  });

  for (const written of ['"main”', '“main"', '"main’', '\'main"', '"main“', '"main\'']) {
    it(`is one problem that fix all mends where one quote is a double one: ${written}`, () => {
      for (const text of [withDefault(written), entry(`["320198765432"]`).replace('"acme-main"', written)]) {
        assert.equal(problemsOf(text).length, 1);
        assert.match(problemsOf(text)[0]?.message ?? '', /different quotes/);
        assert.equal(fixed(text), text.replace(written, '"main"'));
      }
      const list = `["320198765432", ${written.replace('main', '210987654321')}]`;
      assert.equal(fixed(entry(list)), entry('["320198765432", "210987654321"]'));
      const key = withDefault('"main"', written.replace('main', 'defaultLaceworkAccountAws'));
      assert.equal(fixed(key), withDefault('"main"'));
    });
  }

  it('is put in double quotes by choice where it is several words between two quotes', () => {
    for (const written of ['"my main”', '“my main"']) {
      const text = withDefault(written);
      assert.equal(problemsOf(text).length, 1);
      assert.equal(fixed(text), text);
      const [choice] = choicesOf(text);
      assert.equal(choice && applyEdits(text, choice.edits), withDefault('"my main"'));
    }
  });

  it('is read in time that grows with the text alone', () => {
    for (const piece of ['“a ', "'a ", '"a ”b ', '"a” ', '“a" ']) {
      const { syntaxErrors } = new Mapping(`[${piece.repeat(50_000)}]`);
      assert.ok(syntaxErrors.length > 0);
    }
  });
});
