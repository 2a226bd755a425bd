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
