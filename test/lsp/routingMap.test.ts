import assert from 'node:assert/strict';
import {
  serverCommands,
  type MappedRoutesPage,
  type MappedRoutesRequest,
  type RouteSearchItem,
  type RoutingMapItem,
} from '../../server/src/lsp/protocol';
import { FakeAws } from './fakeAws';
import { TestClient, uri } from './testClient';

const text = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "prod": { "aws_accounts": ["320198765432", "777777777770"] },
    "dev": { "aws_accounts": ["650432198765", "320198765432"] }
  }
}
`;

describe('the routing map from the server', () => {
  let client: TestClient;

  const list = async (part: Omit<MappedRoutesRequest, 'uri'>) =>
    client.run<MappedRoutesPage>(serverCommands.listMappedRoutes, { uri, ...part });

  before(async () => {
    client = await TestClient.start({ aws: new FakeAws() });
    await client.open(text);
    await client.run(serverCommands.pullAwsAccounts);
  });

  after(() => client.stop());

  it('counts, and lists what it counts with states and places', async () => {
    const { ribbons } = await client.run<RoutingMapItem>(serverCommands.mapRoutes, uri);
    for (const { source, target, standing, awsAccounts } of ribbons) {
      const { total } = await list({ sources: [source], targets: [target], standings: [standing] });
      assert.equal(total, awsAccounts, `${source} ${target} ${standing}`);
    }
    const { routes, range } = await list({ standings: ['inactive', 'duplicate'], targets: ['lacework:dev'] });
    assert.deepEqual(
      routes.map(({ text: id, name, state, path, laceworkAccount, also, ranges: [first] }) => [
        ...[id, name, state, path, laceworkAccount, also],
        first?.start,
      ]),
      [
        ['650432198765', 'sandbox-old', 'SUSPENDED', 'Sandbox', 'dev', [], { line: 4, character: 30 }],
        [
          '320198765432',
          'payments-prod',
          'ACTIVE',
          'Workloads/Prod',
          'dev',
          ['prod'],
          { line: 4, character: 46 },
        ],
      ],
    );
    assert.deepEqual(range?.start, { line: 4, character: 30 });
  });

  it('lists in pages, and leads to the default account where nothing is listed', async () => {
    const all = await list({});
    const { total, routes } = await list({ offset: 1, limit: 2 });
    assert.equal(total, all.total);
    assert.deepEqual(routes, all.routes.slice(1, 3));
    const unlisted = await list({ standings: ['unlisted'] });
    assert.deepEqual(unlisted.range?.start, { line: 1, character: 31 });
    assert.deepEqual((await list({ limit: 0 })).routes, []);
  });

  it('searches', async () => {
    const { awsAccounts, ribbons } = await client.run<RouteSearchItem>(serverCommands.searchRoutes, {
      uri,
      text: 'payments',
    });
    assert.deepEqual([awsAccounts, ribbons.length], [1, 2]);
  });

  it('refuses what is no mapping file that is open, and takes an odd question for one about all', async () => {
    await assert.rejects(client.run(serverCommands.mapRoutes, 'file:///other.json'), /not open/);
    await assert.rejects(client.run(serverCommands.searchRoutes, { text: 'x' }), /not open/);
    const odd = await client.run<MappedRoutesPage>(serverCommands.listMappedRoutes, {
      uri,
      sources: 7,
      text: [],
      offset: -1,
      limit: 'x',
    });
    assert.equal(odd.total, (await list({})).total);
  });
});
