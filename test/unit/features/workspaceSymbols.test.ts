import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../../server/src/core/features/workspaceSymbols';
import { noFacts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter } from '../facts/sampleInventory';

const file = (name: string, text: string) => ({ name, mapping: new Mapping(text) });
const one = file(
  'one',
  `{
  "defaultLaceworkAccountAws": "Acme",
  "integration_mappings": {
    "acme": { "aws_accounts": ["540321987654", "21098765432"] },
    "acme-prod": { "aws_accounts": ["320198765432", "430219876543"] }
  }
}`,
);
const two = file('two', '{"defaultLaceworkAccountAws": "sandbox"}');

const found = (query: string, facts = factsAfter(0), files = [one, two]) =>
  workspaceSymbols(files, query, facts).map(
    ({ file: { name: fileName, mapping }, name, container, span }) =>
      `${fileName} ${mapping.text.slice(span.start, span.end)} ${name} (${container})`,
  );

describe('workspaceSymbols', () => {
  it('finds AWS accounts by ID or name, and Lacework accounts, in all files, ignoring case', () => {
    assert.deepEqual(found('3201'), ['one "320198765432" 320198765432 payments-prod (acme-prod)']);
    assert.deepEqual(found('SANDBOX'), [
      'one "540321987654" 540321987654 sandbox-one (acme)',
      'two "sandbox" sandbox (default Lacework account)',
    ]);
    assert.deepEqual(found('prod sea'), ['one "430219876543" 430219876543 search-prod (acme-prod)']);
  });

  it('finds all without a query, the default account as its entry if it has one', () => {
    assert.deepEqual(found('', noFacts), [
      'one "acme" acme (Lacework account)',
      'one "acme-prod" acme-prod (Lacework account)',
      'one "540321987654" 540321987654 (acme)',
      'one "320198765432" 320198765432 (acme-prod)',
      'one "430219876543" 430219876543 (acme-prod)',
      'two "sandbox" sandbox (default Lacework account)',
    ]);
  });

  it('finds names by some of their characters, behind those that have the words', () => {
    assert.deepEqual(found('acmep'), ['one "acme-prod" acme-prod (Lacework account)']);
    assert.deepEqual(
      found('so').map((each) => each.split(' ').slice(2, 4).join(' ')),
      [
        '540321987654 sandbox-one',
        '320198765432 payments-prod',
        '430219876543 search-prod',
        'sandbox (default',
      ],
    );
    assert.deepEqual(found('zebra'), []);
    assert.deepEqual(found('3019'), []);
  });

  it('knows no names where the organization is not known', () => {
    assert.deepEqual(found('payments', noFacts), []);
  });

  it('gives 200 at most, the closest of them, fit to be shown', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `"${String(210987654000 + index)}"`).join();
    const text = `{"integration_mappings": {"a\\nb": {"aws_accounts": [${ids}]}}}`;
    const many = workspaceSymbols([file('many', text), one], '', noFacts);
    assert.equal(many.length, 200);
    assert.equal(many[0]?.name, 'a\\u{A}b');
    assert.equal(found('payments', factsAfter(0), [file('many', text), one]).length, 1);
  });
});
