import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareRoutes, type RouteDifference } from '../../../server/src/core/integration/compareRoutes';
import { Mapping } from '../../../server/src/core/mapping/mapping';

type Lists = Record<string, readonly string[]>;

function mappingOf(defaultAccount: string, lists: Lists): Mapping {
  const entries = Object.entries(lists).map(([name, ids]) => [name, { aws_accounts: ids }] as const);
  return new Mapping(
    JSON.stringify({
      defaultLaceworkAccountAws: defaultAccount,
      integration_mappings: Object.fromEntries(entries),
    }),
  );
}

function differenceOf(first: Mapping, second: Mapping): RouteDifference {
  const comparison = compareRoutes(first, second);
  assert.ok(comparison.isCompared, JSON.stringify(comparison));
  return comparison.difference;
}

const [one, two, three, four] = ['210987654321', '320198765432', '430219876543', '540321987654'];

/** The Lacework account of each AWS account that a mapping lists, in lower case. */
function routesOf(mapping: Mapping): Map<string, string> {
  const routes = new Map<string, string>();
  for (const { text, laceworkAccount } of mapping.entries()) {
    routes.set(text, laceworkAccount.name.toLowerCase());
  }
  return routes;
}

/** Mappings without a mistake, over few IDs and names so that they have much in common. */
const mappings = fc
  .record({
    defaultAccount: fc.constantFrom('acme', 'ACME', 'main'),
    names: fc.uniqueArray(fc.constantFrom('dev', 'Prod', 'Acme', 'PROD', '__proto__'), {
      minLength: 1,
      selector: (name) => name.toLowerCase(),
    }),
    places: fc.array(fc.nat(6), { minLength: 12, maxLength: 12 }),
  })
  .map(({ defaultAccount, names, places }) => {
    const lists = new Map<string, string[]>(names.map((name) => [name, []]));
    places.forEach((place, index) => {
      lists.get(names[place] ?? 'none')?.push(String(210987654321 + index));
    });
    return mappingOf(defaultAccount, Object.fromEntries(lists));
  });

describe('routes of two mappings', () => {
  it('are compared by what becomes of each AWS account', () => {
    const first = mappingOf('main', { dev: [one, two], prod: [three], other: [four] });
    const second = mappingOf('Prod', { DEV: [one], audit: [two], other: ['650432198765'] });
    assert.deepEqual(differenceOf(first, second), {
      defaultAccount: { from: 'main', to: 'Prod', isChanged: true },
      added: [{ awsAccountId: '650432198765', from: 'main', to: 'other' }],
      moved: [{ awsAccountId: two, from: 'dev', to: 'audit' }],
      removed: [{ awsAccountId: three, from: 'prod', to: 'Prod' }],
      nowByDefault: [{ awsAccountId: four, from: 'other', to: 'Prod' }],
      unchanged: 1,
    });
  });

  it('are the same where names differ in case alone', () => {
    const { defaultAccount, moved, unchanged } = differenceOf(
      mappingOf('Main', { Dev: [one] }),
      mappingOf('main', { dEV: [one] }),
    );
    assert.deepEqual([defaultAccount.isChanged, moved, unchanged], [false, [], 1]);
  });

  it('count an AWS account once that a list has twice', () => {
    const repeated = mappingOf('main', { dev: [one, one, two] });
    const { unchanged, added, nowByDefault } = differenceOf(repeated, mappingOf('main', { dev: [one] }));
    assert.equal(unchanged, 1);
    assert.deepEqual([added, nowByDefault], [[], [{ awsAccountId: two, from: 'dev', to: 'main' }]]);
  });

  it('are not compared where a mapping has errors, which are given', () => {
    const sound = mappingOf('main', { dev: [one] });
    const contested = mappingOf('main', { dev: [one], prod: [one] });
    const comparison = compareRoutes(sound, contested);
    assert.ok(!comparison.isCompared);
    const found = comparison.uncomparable.map(({ which, errors }) => [
      which,
      ...errors.map(({ rule }) => rule.id),
    ]);
    assert.deepEqual(found, [['second', 'duplicate-aws-account']]);
    for (const broken of ['', '{', '[]', '{"defaultLaceworkAccountAws": "a"}']) {
      const both = compareRoutes(new Mapping(broken), contested);
      assert.deepEqual(
        !both.isCompared && both.uncomparable.map(({ which }) => which),
        ['first', 'second'],
        broken,
      );
    }
  });

  it('are compared where the only error is the size of the file', () => {
    const ids = Array.from({ length: 60_000 }, (_, index) => String(210987654321 + 7 * index));
    const large = mappingOf('main', { dev: ids });
    assert.equal(differenceOf(large, mappingOf('main', { dev: ids.slice(1) })).nowByDefault.length, 1);
  });

  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(mappings, (mapping) => {
        const { defaultAccount, unchanged, ...changes } = differenceOf(mapping, new Mapping(mapping.text));
        assert.equal(defaultAccount.isChanged, false);
        assert.equal(unchanged, routesOf(mapping).size);
        assert.deepEqual(changes, { added: [], moved: [], removed: [], nowByDefault: [] });
      }),
    );
  });

  it('become those of the second mapping when the difference is applied to the first', () => {
    fc.assert(
      fc.property(mappings, mappings, (first, second) => {
        const { added, moved, removed, nowByDefault, unchanged, defaultAccount } = differenceOf(
          first,
          second,
        );
        const routes = routesOf(first);
        for (const { awsAccountId, from } of [...moved, ...removed, ...nowByDefault]) {
          assert.equal(routes.get(awsAccountId), from.toLowerCase());
          routes.delete(awsAccountId);
        }
        assert.equal(routes.size, unchanged);
        for (const { awsAccountId, to } of [...added, ...moved]) {
          assert.ok(!routes.has(awsAccountId));
          routes.set(awsAccountId, to.toLowerCase());
        }
        assert.deepEqual([...routes].sort(), [...routesOf(second)].sort());
        assert.equal(defaultAccount.to, second.defaultAccount()?.name);
        for (const { from, to } of removed) {
          assert.equal(from.toLowerCase(), to.toLowerCase());
        }
        for (const { from, to } of nowByDefault) {
          assert.notEqual(from.toLowerCase(), to.toLowerCase());
        }
      }),
    );
  });
});
