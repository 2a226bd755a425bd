import assert from 'node:assert/strict';
import {
  CompletionRequest,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  WorkspaceSymbolRequest,
  type DocumentSymbol,
} from 'vscode-languageserver/node';
import { serverCommands, type RouteCountsItem } from '../../server/src/lsp/protocol';
import { sampleAwsAccountsNotification } from '../../server/src/lsp/protocolOfSample';
import { printAwsInventory } from '../../server/src/core/facts/parseAwsInventory';
import { sampleInventory } from '../unit/facts/sampleInventory';
import { FakeAws } from './fakeAws';
import { TestClient } from './testClient';

const own = 'file:///workspace/own.lacework-mapping.json';
const sample = 'file:///storage/sample/sample.lacework-mapping.json';
/** Its name begins as the folder's does. */
const neighbour = 'file:///storage/sampled.lacework-mapping.json';

/** An ID of the sample inventory, and one that is not in it. */
const text = (name: string) =>
  JSON.stringify({
    defaultLaceworkAccountAws: `${name}-main`,
    integration_mappings: { [name]: { aws_accounts: ['320198765432', '320198765423'] } },
  });

describe('the AWS accounts of the sample', () => {
  let client: TestClient;
  const inventory: unknown = JSON.parse(printAwsInventory(sampleInventory));
  const problems = new Map<string, unknown[]>();

  async function open(uri: string, name: string): Promise<void> {
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'lacework-mapping', version: 1, text: text(name) },
    });
    await published(1);
  }

  async function published(count: number): Promise<void> {
    for (let taken = 0; taken < count; taken++) {
      const { uri, diagnostics } = await client.nextPublished();
      problems.set(
        uri,
        diagnostics.map(({ code }) => code),
      );
    }
  }

  const position = { line: 0, character: text('x').indexOf('320198765432') + 1 };
  const hover = async (uri: string) =>
    JSON.stringify(
      await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    );
  const tell = async (sent: unknown) =>
    client.connection.sendNotification(sampleAwsAccountsNotification, sent);

  beforeEach(async () => {
    problems.clear();
    client = await TestClient.start({
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
      initializationOptions: { sampleFolder: 'file:///storage/sample' },
      aws: new FakeAws(),
    });
    await open(own, 'y');
    await open(sample, 'x');
    await open(neighbour, 'z');
  });
  afterEach(async () => client.stop());

  it('are known for the files of the sample alone', async () => {
    await tell(inventory);
    await published(3);
    assert.deepEqual(
      [...problems],
      [
        [own, []],
        [sample, ['unmapped-aws-account', 'unmapped-core-account', 'unknown-aws-account']],
        [neighbour, []],
      ],
    );
    assert.match(await hover(sample), /payments-prod/);
    assert.doesNotMatch(await hover(own), /payments-prod/);
    assert.doesNotMatch(await hover(neighbour), /payments-prod/);
    const counts = async (uri: string) => client.run<RouteCountsItem>(serverCommands.countRoutes, uri);
    assert.equal((await counts(sample)).notInOrganization, 1);
    assert.equal((await counts(own)).notInOrganization, undefined);
  });

  it('are forgotten when the client says so', async () => {
    await tell(inventory);
    await published(3);
    await tell(null);
    await published(3);
    assert.deepEqual(problems.get(sample), []);
    assert.doesNotMatch(await hover(sample), /payments-prod/);
  });

  it('stay as they are where what is told is no inventory', async () => {
    await tell(inventory);
    await published(3);
    await tell({ version: 1, accounts: 'all' });
    assert.match(await hover(sample), /payments-prod/);
    assert.match(client.log.join('\n'), /sampleAwsAccounts changes nothing: .*accounts/);
  });

  it('leave the files of the sample without those of the organization', async () => {
    await client.run(serverCommands.pullAwsAccounts);
    await published(3);
    assert.match(await hover(own), /payments-prod/);
    assert.doesNotMatch(await hover(sample), /payments-prod/);
    assert.deepEqual(problems.get(sample), []);
  });

  it('come with names of Lacework accounts that no other file completes, nor theirs in the sample', async () => {
    const complete = async (uri: string) =>
      JSON.stringify(
        await client.connection.sendRequest(CompletionRequest.type, {
          textDocument: { uri },
          position: { line: 0, character: text('x').indexOf('x-main') + 1 },
        }),
      );
    assert.match(await complete(own), /z-main/);
    assert.doesNotMatch(await complete(own), /x-main/);
    assert.doesNotMatch(await complete(sample), /[yz]-main/);
  });

  it('name the symbols of the sample alone', async () => {
    await tell(inventory);
    await published(3);
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'payments-prod',
    });
    assert.deepEqual(
      found?.map(({ name, location }) => [name, location.uri]),
      [['320198765432 payments-prod', sample]],
    );
    const outline = async (uri: string) => {
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri },
      });
      return JSON.stringify((symbols as DocumentSymbol[] | null) ?? []);
    };
    assert.match(await outline(sample), /payments-prod/);
    assert.doesNotMatch(await outline(own), /payments-prod/);
  });
});
