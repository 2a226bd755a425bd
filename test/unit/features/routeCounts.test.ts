import assert from 'node:assert/strict';
import { noFacts } from '../../../server/src/core/facts/facts';
import { routeCountsOf } from '../../../server/src/core/features/routeCounts';
import { routesOf } from '../../../server/src/core/features/routes';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter } from '../facts/sampleInventory';

const text = JSON.stringify({
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: {
    prod: { aws_accounts: ['320198765432', '320198765432', '430219876543', 'x', 7] },
    PROD: { aws_accounts: ['650432198765', '777777777770'] },
    empty: { aws_accounts: [] },
  },
});

describe('counts of routes', () => {
  it('are those of the routes themselves', () => {
    for (const facts of [noFacts, factsAfter(0)]) {
      const mapping = new Mapping(text);
      const routes = routesOf(mapping, facts);
      const counts = routeCountsOf(mapping, facts);
      assert.equal(counts.defaultAccount, routes.defaultAccount);
      assert.equal(counts.unlisted, routes.unlisted?.length);
      assert.deepEqual(
        counts.laceworkAccounts.map(({ name, awsAccounts, unusual }) => [name, awsAccounts, unusual]),
        routes.laceworkAccounts.map(({ name, awsAccounts }) => [
          name,
          awsAccounts.length,
          awsAccounts.filter(({ note }) => note !== undefined).length,
        ]),
      );
    }
  });

  it('tell what the organization does not have, where it is known', () => {
    assert.equal(routeCountsOf(new Mapping(text), noFacts).notInOrganization, undefined);
    assert.equal(routeCountsOf(new Mapping(text), factsAfter(0)).notInOrganization, 1);
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
