import assert from 'node:assert/strict';
import { knownLaceworkAccounts } from '../../../server/src/core/facts/knownLaceworkAccounts';
import { LaceworkAccounts } from '../../../server/src/core/facts/laceworkAccounts';
import { laceworkFactsAfter, sampleLaceworkAccounts } from './sampleLaceworkAccounts';

function named(...names: string[]): LaceworkAccounts {
  return new LaceworkAccounts({
    ...sampleLaceworkAccounts,
    accounts: names.map((name) => ({ name, isEnabled: true })),
  });
}

describe('Lacework accounts', () => {
  const sample = new LaceworkAccounts(sampleLaceworkAccounts);

  it('are found by name, ignoring case', () => {
    assert.equal(sample.account('acme-prod')?.name, 'ACME-PROD');
    assert.equal(sample.account('Acme-Old')?.isEnabled, false);
    assert.equal(sample.account('acme-pro'), undefined);
    assert.equal(named('prod').account('__proto__'), undefined);
    assert.equal(named('__PROTO__').account('__proto__')?.name, '__PROTO__');
  });

  it('come by name, whatever its case', () => {
    const names = named('b', 'C', 'a')
      .accountsByName()
      .map(({ name }) => name);
    assert.deepEqual(names, ['a', 'b', 'C']);
  });

  const near: [name: string, known: string[], found: string[]][] = [
    ['acme-prdo', ['ACME-PROD', 'ACME-DEV'], ['ACME-PROD']],
    [
      'acme-dev',
      ['acme-devs', 'acme-dec', 'acme-de', 'acme-d', 'acme'],
      ['acme-de', 'acme-dec', 'acme-devs', 'acme-d'],
    ],
    ['prod', ['Prod', 'pord'], ['pord']],
    ['dev', ['sec', 'deb'], ['deb']],
    ['eu', ['us', 'e'], ['e']],
    ['x', ['y', ''], []],
    [
      'acme-production-one',
      ['acme-prodcution-noe', 'acme-production-three'],
      ['acme-prodcution-noe', 'acme-production-three'],
    ],
    ['acme-production-one', ['acme-prodcution-noes-'], []],
    ['a'.repeat(24), [`${'a'.repeat(20)}bbbb`, `${'a'.repeat(19)}ccccc`], [`${'a'.repeat(20)}bbbb`]],
    ['a'.repeat(101), ['a'.repeat(100)], []],
  ];
  for (const [name, known, found] of near) {
    it(`near to "${name.slice(0, 20)}" are ${JSON.stringify(found)}`, () => {
      const names = named(...known)
        .accountsNear(name)
        .map((account) => account.name);
      assert.deepEqual(names, found);
    });
  }

  it('are not near where the user is disabled in them', () => {
    assert.deepEqual(sample.accountsNear('acme-ol'), []);
    assert.equal(named('ACME-OLD').accountsNear('acme-ol').length, 1);
  });

  it('are stale after as many days as AWS accounts', () => {
    for (const [days, isStale] of [
      [-1, false],
      [7, false],
      [8, true],
    ] as const) {
      const { laceworkAccounts: fact } = laceworkFactsAfter(days);
      assert.ok(fact.isKnown);
      assert.deepEqual([fact.daysOld, fact.isStale], [Math.max(0, days), isStale]);
    }
    assert.equal(knownLaceworkAccounts(sample, 0).value, sample);
  });
});
