import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AwsInventoryData } from '../../../server/src/core/facts/awsInventory';
import { knownInventory } from '../../../server/src/core/facts/knownInventory';
import { parseAwsInventory, printAwsInventory } from '../../../server/src/core/facts/parseAwsInventory';

const data: AwsInventoryData = {
  organization: { id: 'o-exampleorg1', managementAccountId: '210987654321', partition: 'aws' },
  pulledAt: '2026-03-01T10:00:00.000Z',
  accounts: [
    {
      id: '012345678901',
      name: '__proto__',
      email: 'aws@acme.example',
      state: 'PENDING_CLOSURE',
      joinedAt: '2024-03-01T10:00:00Z',
      parentId: 'ou-ab12-workload',
    },
    { id: '320987654321', name: '', state: 'ACTIVE' },
  ],
  organizationalUnits: [
    { id: 'r-ab12', name: 'Root' },
    { id: 'ou-ab12-workload', name: 'Work loads', parentId: 'r-ab12' },
  ],
  organizationalUnitsMissing: 'Something was denied.',
};
const text = printAwsInventory(data);
const schema = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../schemas/aws-inventory.schema.json'), 'utf8'),
) as object;
const isValid = new Ajv().compile(schema);

describe('the text of an inventory', () => {
  it('gives the inventory that it was made of', () => {
    assert.deepEqual(parseAwsInventory(text), { data, problems: [] });
    assert.deepEqual(parseAwsInventory(`\uFEFF${text}`).data, data);
    assert.ok(isValid(JSON.parse(text)));
  });

  it('may hold members that are not known, which are left out', () => {
    const more = text.replace('"version"', '"__proto__": {"accounts": []}, "more": 1, "version"');
    assert.deepEqual(parseAwsInventory(more), { data, problems: [] });
  });

  const wrong: [from: string, to: string, problem: string][] = [
    ['"version": 1', '"version": 2', 'version: this is of a newer version of lacework-mapping'],
    ['"version": 1', '"version": "1"', 'version: it has to be 1'],
    ['"o-exampleorg1"', '"exampleorg1"', 'organization.id: "exampleorg1" is none of AWS'],
    ['"012345678901"', '12345678901', 'accounts[0].id: it has to be a string'],
    ['"012345678901"', '"12345678901"', 'accounts[0].id: "12345678901" is none of AWS'],
    ['"PENDING_CLOSURE"', '"GONE"', 'accounts[0].state: it has to be one of'],
    ['2024-03-01T10:00:00Z', '2024-13-01T10:00:00Z', 'accounts[0].joinedAt: it has to be a time in UTC'],
    ['2026-03-01T10:00:00.000Z', 'yesterday', 'pulledAt: it has to be a time in UTC'],
    ['"aws@acme.example"', 'null', 'accounts[0].email: it has to be a string'],
    [
      '"ou-ab12-workload",\n      "name"',
      '"x",\n      "name"',
      'organizationalUnits[1].id: "x" is none of AWS',
    ],
    ['"accounts": [', '"toString": [', 'accounts: it has to be a list'],
  ];
  for (const [from, to, problem] of wrong) {
    it(`is not taken with ${to} in the place of ${from}`, () => {
      assert.ok(text.includes(from));
      const changed = text.replace(from, to);
      const { data: none, problems } = parseAwsInventory(changed);
      assert.equal(none, undefined);
      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.startsWith(problem), problems[0]);
      // A day that no calendar has, which a pattern cannot tell.
      assert.equal(isValid(JSON.parse(changed)), to.startsWith('2024-13'));
    });
  }

  it('names no account twice', () => {
    const { problems } = parseAwsInventory(text.replace('320987654321', '012345678901'));
    assert.deepEqual(problems, ['accounts[1].id: it comes twice']);
  });

  for (const other of ['', 'null', '[]', '1', '{"version": 1', '{}', '"text"']) {
    it(`is not taken if it is ${JSON.stringify(other)}`, () => {
      const { data: none, problems } = parseAwsInventory(other);
      assert.equal(none, undefined);
      assert.ok(problems.length > 0);
    });
  }

  it('is not told of without end', () => {
    const many = { ...data, accounts: Array.from({ length: 10_000 }, () => ({ id: 1 })) };
    const { problems } = parseAwsInventory(JSON.stringify({ version: 1, ...many }));
    assert.equal(problems.length, 20);
  });
});

describe('the age of an inventory', () => {
  const pulled = Date.parse(data.pulledAt);
  const hour = 60 * 60 * 1000;
  for (const [hours, daysOld, isStale] of [
    [-5, 0, false],
    [23, 0, false],
    [24, 1, false],
    [8 * 24 - 1, 7, false],
    [8 * 24, 8, true],
  ] as const) {
    it(`is ${daysOld} days after ${hours} hours`, () => {
      const fact = knownInventory(data, pulled + hours * hour);
      assert.deepEqual([fact.daysOld, fact.isStale], [daysOld, isStale]);
      assert.equal(fact.value.account('012345678901')?.state, 'PENDING_CLOSURE');
    });
  }
});
