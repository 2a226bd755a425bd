import assert from 'node:assert/strict';
import { ApplyWorkspaceEditRequest, type ApplyWorkspaceEditParams } from 'vscode-languageserver/node';
import {
  serverCommands,
  type RouteCountsItem,
  type RoutedAwsAccountItem,
  type RoutePart,
} from '../../server/src/lsp/protocol';
import { FakeAws } from './fakeAws';
import { TestClient, uri } from './testClient';

const text = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: {
      prod: { aws_accounts: ['320198765432', '777777777770'] },
      dev: { aws_accounts: ['650432198765', '777777777770'] },
    },
  },
  null,
  2,
);

describe('the routes of a file', () => {
  let client: TestClient;

  const listed = async (part: RoutePart) => {
    const accounts = await client.run<RoutedAwsAccountItem[]>(serverCommands.listRoutePart, part);
    return accounts.map(({ id, name, note, listed: place }) => [
      id,
      name,
      note,
      place?.laceworkAccount,
      place?.range.start.line,
    ]);
  };

  beforeEach(async () => {
    client = await TestClient.start({
      capabilities: { workspace: { applyEdit: true } },
      aws: new FakeAws(),
    });
    await client.open(text);
  });

  afterEach(() => client.stop());

  it('are counted, and each part that is counted is listed', async () => {
    const unknown = await client.run<RouteCountsItem>(serverCommands.countRoutes, uri);
    assert.equal(unknown.notInOrganization, undefined);
    assert.match(unknown.unlistedUnknown ?? '', /Pull them first/);
    assert.deepEqual(await listed({ uri, part: 'unlisted' }), []);
    assert.deepEqual(await listed({ uri, part: 'notInOrganization' }), []);
    await client.run(serverCommands.pullAwsAccounts);
    const { laceworkAccounts, notInOrganization, unlisted } = await client.run<RouteCountsItem>(
      serverCommands.countRoutes,
      uri,
    );
    assert.deepEqual(
      laceworkAccounts.map(({ name, nameRange, awsAccounts, unusual }) => [
        name,
        nameRange.start.line,
        awsAccounts,
        unusual,
      ]),
      [
        ['prod', 3, 2, 1],
        ['dev', 9, 2, 2],
      ],
    );
    assert.deepEqual(await listed({ uri, laceworkAccount: 'dev' }), [
      ['650432198765', 'sandbox-old', 'suspended', 'dev', 11],
      ['777777777770', undefined, 'not in the organization, also under "prod"', 'dev', 12],
    ]);
    const missing = await listed({ uri, part: 'notInOrganization' });
    assert.equal(missing.length, notInOrganization);
    assert.deepEqual(
      missing.map(([id, , , from]) => [id, from]),
      [
        ['777777777770', 'prod'],
        ['777777777770', 'dev'],
      ],
    );
    const left = await listed({ uri, part: 'unlisted' });
    assert.equal(left.length, unlisted);
    assert.ok(
      left.every(([, name, note, from]) => name !== undefined && note === undefined && from === undefined),
    );
  });

  it('are moved by ID in one edit, or not at all with the reason', async () => {
    const edits: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
      edits.push(params);
      return { applied: true };
    });
    const routes = [{ id: '777777777770', laceworkAccount: 'dev' }, { id: '540321987654' }];
    const request = { uri, routes, laceworkAccount: 'prod' };
    assert.equal(await client.run(serverCommands.moveRoutes, request), 2);
    assert.deepEqual(
      edits.map(({ label, edit }) => [label, edit.changes?.[uri]?.length]),
      [['Move 2 AWS accounts to "prod"', 2]],
    );
    await assert.rejects(
      client.run(serverCommands.moveRoutes, { ...request, routes: [{ id: '7' }] }),
      /IDs of AWS accounts are needed/,
    );
    await assert.rejects(
      client.run(serverCommands.moveRoutes, { ...request, laceworkAccount: ' ' }),
      /name of a Lacework account/,
    );
    await assert.rejects(
      client.run(serverCommands.moveRoutes, {
        ...request,
        routes: [{ id: '320198765432', laceworkAccount: 'prod' }],
      }),
      /^.*Nothing is moved to "prod"/,
    );
    await client.change({ text: text.slice(0, -2) });
    await assert.rejects(client.run(serverCommands.moveRoutes, request), /not JSON/);
    assert.equal(edits.length, 1);
  });
});
