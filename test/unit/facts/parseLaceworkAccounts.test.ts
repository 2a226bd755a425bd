import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  parseLaceworkAccounts,
  printLaceworkAccounts,
  readLaceworkAccounts,
} from '../../../server/src/core/facts/parseLaceworkAccounts';
import { sampleLaceworkAccounts } from './sampleLaceworkAccounts';

const data = {
  ...sampleLaceworkAccounts,
  accounts: [...sampleLaceworkAccounts.accounts, { name: '__proto__', isEnabled: true }],
};
const text = printLaceworkAccounts(data);
const schema = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../schemas/lacework-accounts.schema.json'), 'utf8'),
) as object;
const isValid = new Ajv().compile(schema);

describe('the text of Lacework accounts', () => {
  it('gives the accounts that it was made of', () => {
    assert.deepEqual(parseLaceworkAccounts(text), { data, problems: [] });
    assert.deepEqual(parseLaceworkAccounts(`\uFEFF${text}`).data, data);
    assert.ok(isValid(JSON.parse(text)));
  });

  it('may hold members that are not known, which are left out', () => {
    const more = text
      .replace('"version"', '"__proto__": {"accounts": []}, "secret": "x", "version"')
      .replaceAll('"isEnabled"', '"custGuid": "x", "isEnabled"');
    assert.deepEqual(parseLaceworkAccounts(more), { data, problems: [] });
  });

  const time = 'it has to be a time in UTC';
  const blank = 'it has to have 1 to 255 characters, not only white space';
  const wrong: [from: string, to: string, problem: string][] = [
    ['"version": 1', '"version": 2', 'version: this is of a newer version of lacework-mapping'],
    ['"version": 1', '"version": "1"', 'version: it has to be 1'],
    ['"acme"', '"acme.example/#"', 'organization: "acme.example/#" is no part of a host'],
    ['"acme"', '""', 'organization: "" is no part of a host'],
    ['"acme"', `"${'a'.repeat(254)}"`, `organization: "${'a'.repeat(39)}…" is no part of a host`],
    ['"acme"', 'null', 'organization: it has to be a string'],
    ['2026-03-01T10:00:00.000Z', 'yesterday', `fetchedAt: ${time}`],
    ['2026-03-01T10:00:00.000Z', '2026-13-01T10:00:00.000Z', `fetchedAt: ${time}`],
    ['"isComplete": true', '"isComplete": 1', 'isComplete: it has to be true or false'],
    ['"isEnabled": false', '"isEnabled": 0', 'accounts[3].isEnabled: it has to be true or false'],
    ['"ACME-DEV"', '7', 'accounts[1].name: it has to be a string'],
    ['"ACME-DEV"', '" \\n"', `accounts[1].name: ${blank}`],
    ['"ACME-DEV"', `"${'a'.repeat(256)}"`, `accounts[1].name: ${blank}`],
    ['"accounts": [', '"toString": [', 'accounts: it has to be a list'],
  ];
  for (const [from, to, problem] of wrong) {
    it(`is not taken with ${to.slice(0, 40)} in the place of ${from}`, () => {
      assert.ok(text.includes(from));
      const changed = text.replace(from, to);
      const { data: none, problems } = parseLaceworkAccounts(changed);
      assert.equal(none, undefined);
      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.startsWith(problem), problems[0]);
      // A day that no calendar has, which a pattern cannot tell.
      assert.equal(isValid(JSON.parse(changed)), to.startsWith('2026-13'));
    });
  }

  it('names no account twice, ignoring case', () => {
    const { problems } = parseLaceworkAccounts(text.replace('ACME-DEV', 'acme-prod'));
    assert.deepEqual(problems, ['accounts[1].name: it comes twice']);
  });

  for (const other of ['', 'null', '[]', '1', '{"version": 1', '{}', '"text"']) {
    it(`is not taken if it is ${JSON.stringify(other)}`, () => {
      const { data: none, problems } = parseLaceworkAccounts(other);
      assert.equal(none, undefined);
      assert.ok(problems.length > 0);
    });
  }

  it('has bounds, and so has what is told of it', () => {
    const accounts = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `acme-${index}`, isEnabled: true }));
    assert.equal(readLaceworkAccounts({ ...data, accounts: accounts(1000) }).problems.length, 0);
    const tooMany = { version: 1, ...data, accounts: accounts(1001) };
    assert.deepEqual(parseLaceworkAccounts(JSON.stringify(tooMany)).problems, [
      'accounts: there are 1001 of them, more than 1000',
    ]);
    assert.equal(isValid(tooMany), false);
    const { problems } = readLaceworkAccounts({ ...data, accounts: accounts(1000).map(() => 1) });
    assert.equal(problems.length, 20);
  });

  it('is as well taken from a value without a version, whatever else it is', () => {
    assert.deepEqual(readLaceworkAccounts(data), { data, problems: [] });
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        const { data: none, problems } = readLaceworkAccounts(value);
        assert.equal(none, undefined);
        assert.ok(problems.length > 0);
      }),
    );
  });
});
