import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { documentSymbols, type DocumentSymbolText } from '../../../server/src/core/features/documentSymbols';
import { noFacts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter, sampleInventory } from '../facts/sampleInventory';

/** An outline as indented lines. */
function outline(text: string, facts = noFacts): string[] {
  const lines = (symbols: readonly DocumentSymbolText[], indent: string): string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${indent}${kind}: ${name}${detail === undefined ? '' : ` | ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(new Mapping(text), facts), '');
}

const text = JSON.stringify({
  integration_mappings: {
    prod: { aws_accounts: ['320198765432', '430219876543', '320198765432', '12'] },
    dev: { aws_accounts: [] },
    test: { aws_accounts: ['x'] },
  },
  defaultLaceworkAccountAws: 'acme',
});

describe('documentSymbols', () => {
  it('has one for all of a very long list that an editor does not get', () => {
    // As short as can be: of longer ones, no text has so many that is read.
    const ids = ['210987654321', ...new Array<string>(149_999).fill('')];
    const [{ detail, children } = { detail: '', children: [] }] = documentSymbols(
      new Mapping(JSON.stringify({ integration_mappings: { dev: { aws_accounts: ids } } })),
    );
    assert.equal(detail, '1 AWS account');
    assert.deepEqual([children.length, children.at(-1)?.name], [100_001, '50000 more, not shown']);
  });

  it('counts the AWS accounts of each Lacework account, and has them below it', () => {
    assert.deepEqual(outline(text), [
      'lacework-account: prod | 2 AWS accounts',
      '  aws-account: 320198765432',
      '  aws-account: 430219876543',
      '  aws-account: 320198765432',
      '  aws-account: 12',
      'lacework-account: dev | no AWS accounts',
      'lacework-account: test | no valid AWS account ID',
      '  aws-account: x',
      'default-account: acme | default account',
    ]);
  });

  it('names AWS accounts that are known, and counts what the default account receives', () => {
    const lines = outline(text, factsAfter(0));
    assert.equal(lines[1], '  aws-account: 320198765432 | payments-prod');
    assert.equal(lines.at(-1), 'default-account: acme | default account · 2 active AWS accounts');
  });

  it('counts nothing for the default account where mistakes hide what is listed', () => {
    const cut = text.replace(']},"dev"', '');
    assert.equal(outline(cut, factsAfter(0)).at(-1), 'default-account: acme | default account');
  });

  it('has a name on one line for whatever is written there', () => {
    const names = ['', '  ', 'a\nb\u202E', `x${'y'.repeat(200)}`];
    const hostile = JSON.stringify({
      defaultLaceworkAccountAws: '\t',
      integration_mappings: Object.fromEntries(names.map((name) => [name, { aws_accounts: [name] }])),
    });
    assert.deepEqual(
      documentSymbols(new Mapping(hostile)).map(({ name }) => name),
      ['\\u{9}', '(blank)', '(blank)', 'a\\u{A}b\\u{202E}', `x${'y'.repeat(78)}…`],
    );
    const [id, ...others] = sampleInventory.accounts;
    assert.ok(id);
    const accounts = [{ ...id, name: 'a\u0007\n' }, ...others];
    const list = JSON.stringify({ integration_mappings: { prod: { aws_accounts: [id.id] } } });
    assert.equal(
      outline(list, factsAfter(0, { ...sampleInventory, accounts }))[1],
      `  aws-account: ${id.id} | a\\u{7}\\u{A}`,
    );
  });

  it('shows no key of AWS or Lacework', () => {
    const key = 'AKIAIOSFODNN7EXAMPLE';
    const lines = outline(
      JSON.stringify({
        defaultLaceworkAccountAws: key,
        integration_mappings: { [key]: { aws_accounts: [key] } },
      }),
    );
    assert.equal(lines.length, 3);
    assert.doesNotMatch(lines.join('\n'), new RegExp(key));
  });

  it('goes as far as a broken text can be read', () => {
    assert.deepEqual(outline('{"integration_mappings": {"prod": {"aws_accounts": ["320198765432", "4302'), [
      'lacework-account: prod | 1 AWS account',
      '  aws-account: 320198765432',
      '  aws-account: 4302',
    ]);
    assert.deepEqual(outline(''), []);
  });

  it('has each place inside of the one around it, wherever a text is cut or changed', () => {
    const check = (symbols: readonly DocumentSymbolText[], from: number, to: number) => {
      for (const { name, span, nameSpan, children } of symbols) {
        assert.notEqual(name.trim(), '');
        assert.doesNotMatch(name, /\p{Cc}/u);
        assert.ok(from <= span.start && span.end <= to, name);
        assert.ok(
          span.start <= nameSpan.start && nameSpan.start < nameSpan.end && nameSpan.end <= span.end,
          name,
        );
        check(children, span.start, span.end);
      }
    };
    const piece = fc.constantFrom(
      '',
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\n',
      '\u0000',
      '"":',
      '"aws_accounts": [',
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), piece, (start, removed, added) => {
        const changed = text.slice(0, start) + added + text.slice(start + removed);
        check(documentSymbols(new Mapping(changed)), 0, changed.length);
      }),
      { numRuns: 2000 },
    );
  });
});
