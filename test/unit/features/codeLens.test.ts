import assert from 'node:assert/strict';
import { codeLenses, lensKinds } from '../../../server/src/core/features/codeLens';
import type { Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter, sampleInventory } from '../facts/sampleInventory';

/** The lenses of a mapping, each as the text it stands on and its title. */
function lensesOf(text: string, facts?: Facts): string[] {
  return codeLenses(new Mapping(text), facts).map(
    ({ span, title }) => `${text.slice(span.start, span.end)}: ${title}`,
  );
}

const withAccounts = (accounts: string) => `{ "integration_mappings": { ${accounts} } }`;

describe('codeLenses', () => {
  it('say what the default account receives', () => {
    assert.deepEqual(lensesOf('{ "defaultLaceworkAccountAws": "acme" }'), [
      '"defaultLaceworkAccountAws": receives every AWS account not listed here',
    ]);
  });

  it('come in file order, wherever the default account stands', () => {
    assert.deepEqual(
      lensesOf('{ "integration_mappings": { "dev": {} }, "defaultLaceworkAccountAws": "acme" }'),
      ['"dev": no AWS accounts', '"defaultLaceworkAccountAws": receives every AWS account not listed here'],
    );
  });

  it('show each ID on a line of its own where it goes', () => {
    assert.deepEqual(
      lensesOf(withAccounts('"dev": { "aws_accounts": [\n"210987654321",\n"310987654321"\n] }')),
      ['"dev": 2 AWS accounts', '"210987654321": → dev', '"310987654321": → dev'],
    );
  });

  it('name AWS accounts where the organization is known, and count what the default account receives', () => {
    const mappings = '"dev": { "aws_accounts": [\n"320198765432",\n"999999999990"\n] }';
    const text = `{ "defaultLaceworkAccountAws": "acme", ${withAccounts(mappings).slice(1)}`;
    assert.deepEqual(lensesOf(text, factsAfter(0)), [
      '"defaultLaceworkAccountAws": receives every AWS account not listed here: 3 active',
      '"dev": 2 AWS accounts',
      '"320198765432": → dev · payments-prod · Workloads/Prod',
      '"999999999990": → dev',
    ]);
  });

  it('gather the IDs of a Lacework account on one line', () => {
    assert.deepEqual(
      lensesOf(
        withAccounts('"dev": { "aws_accounts": ["210987654321", "310987654321",\r\n"410987654321"] }'),
      ),
      [
        '"dev": 3 AWS accounts',
        '"210987654321", "310987654321": → dev · 2 AWS accounts',
        '"410987654321": → dev',
      ],
    );
  });

  it('are of the kinds that are wanted, and no others', () => {
    const text = `{ "defaultLaceworkAccountAws": "acme", ${withAccounts('"dev": { "aws_accounts": ["210987654321"] }').slice(1)}`;
    const mapping = new Mapping(text);
    const all = codeLenses(mapping);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['default-account', 'lacework-account', 'aws-account'],
    );
    for (const kind of lensKinds) {
      const others = new Set(lensKinds.filter((each) => each !== kind));
      const expected = all.filter((lens) => lens.kind !== kind);
      assert.deepEqual(codeLenses(mapping, undefined, others), expected);
    }
  });

  it('leave malformed IDs out', () => {
    assert.deepEqual(lensesOf(withAccounts('"dev": { "aws_accounts": ["12", "310987654321", "x"] }')), [
      '"dev": 1 AWS account',
      '"310987654321": → dev',
    ]);
    assert.deepEqual(lensesOf(withAccounts('"dev": { "aws_accounts": ["12"] }')), [
      '"dev": no valid AWS account ID',
    ]);
  });

  it('name both Lacework accounts of an ID that two list', () => {
    assert.deepEqual(
      lensesOf(
        withAccounts(
          '"dev": { "aws_accounts": ["210987654321"] }, "prod": { "aws_accounts": [\n"310987654321", "210987654321"] }',
        ),
      ),
      [
        '"dev": 1 AWS account',
        '"210987654321": → dev or prod: listed twice',
        '"prod": 2 AWS accounts',
        '"310987654321", "210987654321": → prod · 2 AWS accounts, 1 listed under another account too',
      ],
    );
  });

  it('name three of many Lacework accounts that list an ID', () => {
    const list = '{ "aws_accounts": ["210987654321"] }';
    const lensFor = (...names: string[]) =>
      lensesOf(withAccounts(names.map((name) => `"${name}": ${list}`).join()))[1];
    assert.equal(lensFor('a', 'b', 'c'), '"210987654321": → a or b or c: listed 3 times');
    assert.equal(lensFor('a', 'b', 'c', 'd'), '"210987654321": → a or b or c or 1 more: listed 4 times');
    assert.equal(lensFor('a', 'b', 'c', 'd', 'e'), '"210987654321": → a or b or c or 2 more: listed 5 times');
  });

  it('count an ID that one Lacework account lists twice once', () => {
    assert.deepEqual(lensesOf(withAccounts('"dev": { "aws_accounts": ["210987654321", "210987654321"] }')), [
      '"dev": 1 AWS account',
      '"210987654321", "210987654321": → dev',
    ]);
  });

  it('count the entries of an ID, also where one account lists it twice', () => {
    const lists =
      '"dev": { "aws_accounts": ["210987654321",\n"210987654321"] }, "prod": { "aws_accounts": ["210987654321"] }';
    assert.equal(lensesOf(withAccounts(lists))[1], '"210987654321": → dev or prod: listed 3 times');
  });

  it('say nothing of a name that is blank', () => {
    assert.deepEqual(lensesOf('{ "defaultLaceworkAccountAws": " " }'), []);
    assert.deepEqual(lensesOf(withAccounts('"": { "aws_accounts": ["210987654321"] }')), [
      '"": 1 AWS account',
    ]);
  });

  it('stand on one line, also where a name goes over two', () => {
    const lists = '"a\\\nb": { "aws_accounts": ["210987654321"] }';
    assert.deepEqual(lensesOf(withAccounts(lists)), ['"a\\: 1 AWS account', '"210987654321": → ab']);
    assert.deepEqual(lensesOf('{ "defaultLacework\\\nAccountAws": "acme" }'), [
      '"defaultLacework\\: receives every AWS account not listed here',
    ]);
  });

  it('shorten long names and show what cannot be seen', () => {
    const [, lens] = lensesOf(
      withAccounts(`"a\\u202e${'x'.repeat(400)}": { "aws_accounts": ["210987654321"] }`),
    );
    assert.equal(lens, `"210987654321": → a\\u{202E}${'x'.repeat(30)}…`);
  });

  it('take names that JavaScript objects have for names like any other', () => {
    assert.deepEqual(lensesOf(withAccounts('"__proto__": { "aws_accounts": ["210987654321"] }')), [
      '"__proto__": 1 AWS account',
      '"210987654321": → __proto__',
    ]);
  });

  it('leave no gap for an AWS account without a name', () => {
    const unnamed = sampleInventory.accounts.map((account) =>
      account.id === '320198765432' ? { ...account, name: ' ' } : account,
    );
    const text = '{"integration_mappings": {"prod": {"aws_accounts": ["320198765432"]}}}';
    const lenses = codeLenses(new Mapping(text), factsAfter(0, { ...sampleInventory, accounts: unnamed }));
    assert.ok(lenses.some(({ title }) => title === '→ prod · Workloads/Prod'));
  });
});
