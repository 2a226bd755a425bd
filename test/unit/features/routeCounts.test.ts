import assert from 'node:assert/strict';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import type { LaceworkAccountsData } from '../../../server/src/core/facts/laceworkAccounts';
import { routeCountsOf } from '../../../server/src/core/features/routeCounts';
import { unmappedAwsAccounts } from '../../../server/src/core/features/unmappedAwsAccounts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter, sampleInventory } from '../facts/sampleInventory';
import { laceworkFactsAfter, sampleLaceworkAccounts } from '../facts/sampleLaceworkAccounts';

const text = JSON.stringify({
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: {
    prod: { aws_accounts: ['320198765432', '320198765432', '430219876543', 'x', 7] },
    PROD: { aws_accounts: ['650432198765', '777777777770'] },
    empty: { aws_accounts: [] },
  },
});

describe('counts of routes', () => {
  it('are of each AWS account once, and of the unusual where the organization is known', () => {
    const mapping = new Mapping(text);
    const counted = (facts: Facts) =>
      routeCountsOf(mapping, facts).laceworkAccounts.map(({ name, awsAccounts, unusual }) => [
        name,
        awsAccounts,
        unusual,
      ]);
    const counts = (unusual: number) => [
      ['prod', 2, 0],
      ['PROD', 2, unusual],
      ['empty', 0, 0],
    ];
    assert.deepEqual(counted(noFacts), counts(0));
    assert.deepEqual(counted(factsAfter(0)), counts(2));
    assert.equal(routeCountsOf(mapping, noFacts).defaultAccount, 'acme');
    assert.equal(routeCountsOf(mapping, noFacts).unlisted, undefined);
    const inventory = new AwsInventory(sampleInventory);
    for (const content of [text, text.replace(',"x",7', ''), text.replace('[]', '7')]) {
      const { unlisted } = routeCountsOf(new Mapping(content), factsAfter(0));
      assert.equal(unlisted, unmappedAwsAccounts(new Mapping(content), inventory)?.length);
    }
  });

  it('tell what the organization does not have, where it is known', () => {
    assert.equal(routeCountsOf(new Mapping(text), noFacts).notInOrganization, undefined);
    assert.equal(routeCountsOf(new Mapping(text), factsAfter(0)).notInOrganization, 1);
  });

  it('tell how many items are no IDs, wherever they stand, and what Lacework says against a name', () => {
    const invalid = routeCountsOf(new Mapping(text), noFacts).laceworkAccounts.map((each) => each.invalid);
    assert.deepEqual(invalid, [2, 0, 0]);
    const later = text.replace('"PROD":{"aws_accounts":[', '"PROD":{"aws_accounts":[null,"",');
    assert.deepEqual(
      routeCountsOf(new Mapping(later), noFacts).laceworkAccounts.map((each) => each.invalid),
      [2, 2, 0],
    );
    const notes = (data: LaceworkAccountsData) =>
      routeCountsOf(new Mapping(text), laceworkFactsAfter(0, data)).laceworkAccounts.map(({ note }) => note);
    const prod = { name: 'Prod', isEnabled: true };
    const known = { ...sampleLaceworkAccounts, isComplete: true, accounts: [prod] };
    assert.deepEqual(notes(known), [undefined, undefined, 'not in the Lacework organization']);
    assert.deepEqual(notes({ ...known, isComplete: false })[2], 'not seen by the Lacework user');
    const disabled = { ...known, accounts: [{ ...prod, isEnabled: false }] };
    assert.equal(notes(disabled)[0], 'disabled for the Lacework user');
    assert.equal('note' in (routeCountsOf(new Mapping(text), noFacts).laceworkAccounts[2] ?? {}), false);
  });

  it('take members of the same name together, each with its place', () => {
    const twice = text.replace('"PROD"', '"prod"');
    const [prod, ...others] = routeCountsOf(new Mapping(twice), factsAfter(0)).laceworkAccounts;
    assert.ok(prod);
    assert.deepEqual([prod.awsAccounts, prod.unusual, others.length], [4, 2, 1]);
    assert.equal(prod.nameSpan.start, twice.indexOf('"prod"'));
    assert.deepEqual(
      prod.spans.map(({ start }) => start),
      [twice.indexOf('"prod"'), twice.lastIndexOf('"prod"')],
    );
  });

  it('say where mistakes may hide routes', () => {
    const hasMistakes = (content: string) => routeCountsOf(new Mapping(content), noFacts).hasMistakes;
    const clean = text.replace(',"x",7', '');
    assert.equal(hasMistakes(clean), false);
    assert.equal(hasMistakes(clean.slice(0, -1)), true);
    assert.equal(hasMistakes(clean.replace('aws_accounts', 'awsAccounts')), true);
    assert.equal(hasMistakes(''), true);
  });
});
