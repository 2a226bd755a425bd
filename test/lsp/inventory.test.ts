import assert from 'node:assert/strict';
import {
  ApplyWorkspaceEditRequest,
  CompletionRequest,
  HoverRequest,
  ResponseError,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type ApplyWorkspaceEditParams,
  type CompletionList,
  type Hover,
} from 'vscode-languageserver/node';
import { accessDenied } from '../../server/src/cloud/aws/accessDenied';
import { CloudError } from '../../server/src/cloud/cloudError';
import {
  inventoryStatusNotification,
  serverCommands,
  type InventoryStatus,
  type RoutedAwsAccountItem,
} from '../../server/src/lsp/protocol';
import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';
import { sampleInventory } from '../unit/facts/sampleInventory';
import { FakeAws } from './fakeAws';
import { TestClient, uri } from './testClient';

const text = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: {
      prod: { aws_accounts: ['320198765432'] },
      dev: { aws_accounts: ['540321987645'] },
    },
  },
  null,
  2,
);

describe('what is known of AWS accounts', () => {
  let client: TestClient;
  let aws: FakeAws;

  async function start(initializationOptions: object = {}, capabilities: object = {}): Promise<void> {
    client = await TestClient.start({ initializationOptions, capabilities, aws });
  }

  const rulesIn = async () => (await client.nextPublished()).diagnostics.map(({ code }) => code);
  const hoverAt = async (part: string): Promise<string> => {
    const before = text.slice(0, text.indexOf(part) + 2).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const found: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    });
    assert.ok(found !== null && typeof found.contents === 'object' && 'value' in found.contents);
    return found.contents.value;
  };

  beforeEach(() => {
    aws = new FakeAws();
  });
  afterEach(async () => client.stop());

  it('is nothing at first: no rule speaks, nothing is completed, hovers say where an ID goes', async () => {
    await start();
    await client.open(text);
    assert.deepEqual(await rulesIn(), []);
    assert.match(await hoverAt('"320198765432"'), /^AWS account 320198765432/);
  });

  it('is what was kept for the profile in use', async () => {
    aws.kept.set('payer', { ...sampleInventory, pulledAt: new Date().toISOString() });
    await start({ awsProfile: 'payer' });
    const status = await client.run<InventoryStatus>(serverCommands.getInventoryStatus);
    assert.deepEqual([status.profile, status.isKnown, status.isKnown && status.accounts], ['payer', true, 5]);
    await client.open(text);
    assert.ok((await rulesIn()).includes('unknown-aws-account'));
    assert.match(await hoverAt('"320198765432"'), /^payments-prod\n/);
    assert.deepEqual(aws.pulled, []);
  });

  it('comes with a pull, which is kept, and open files are checked anew', async () => {
    await start({ inventoryStatus: true });
    const statuses: InventoryStatus[] = [];
    client.connection.onNotification(inventoryStatusNotification, (status: InventoryStatus) => {
      statuses.push(status);
    });
    await client.open(text);
    assert.deepEqual(await rulesIn(), []);
    const status = await client.run<InventoryStatus>(serverCommands.pullAwsAccounts, { profile: 'payer' });
    assert.equal(status.isKnown && status.organizationId, 'o-exampleorg1');
    assert.ok((await rulesIn()).includes('unknown-aws-account'));
    assert.deepEqual([...aws.kept.keys()], ['payer']);
    assert.deepEqual(aws.pulled, ['payer']);
    assert.equal(statuses.at(-1)?.profile, 'payer');
  });

  it('stays as it was where a pull fails, and the refusal says what to do', async () => {
    aws.kept.set('default', sampleInventory);
    await start();
    aws.answer = () =>
      Promise.reject(
        new CloudError('expired-login', 'No AWS accounts were pulled: the login is over.', 'Log in again.'),
      );
    await assert.rejects(client.run(serverCommands.pullAwsAccounts), (error) => {
      assert.ok(error instanceof ResponseError);
      const message =
        'No AWS accounts were pulled: the login is over. Those of o-exampleorg1 pulled on 2026-03-01 stay in use.';
      assert.equal(error.message, `${message}\nLog in again.`);
      assert.deepEqual(error.data, {
        code: 'expired-login',
        message,
        advice: 'Log in again.',
      });
      return true;
    });
    assert.equal((await client.run<InventoryStatus>(serverCommands.getInventoryStatus)).isKnown, true);
    assert.equal(aws.kept.get('default'), sampleInventory);
  });

  it('is that of the last question that was answered, whatever comes late', async () => {
    aws.kept.set('default', sampleInventory);
    await start();
    await client.run(serverCommands.getInventoryStatus);
    let answerSlowly: (data: AwsInventoryData) => void = () => undefined;
    aws.answer = ({ profile }) =>
      profile === 'slow'
        ? new Promise((resolve) => (answerSlowly = resolve))
        : Promise.reject(new CloudError('throttled', 'No.', ''));
    const slow = client.run<InventoryStatus>(serverCommands.pullAwsAccounts, { profile: 'slow' });
    await assert.rejects(client.run(serverCommands.pullAwsAccounts, { profile: 'fast' }));
    const later = { ...sampleInventory, pulledAt: new Date().toISOString() };
    answerSlowly(later);
    assert.equal((await slow).profile, 'slow');
    assert.equal((await client.run<InventoryStatus>(serverCommands.getInventoryStatus)).profile, 'slow');

    const slowAgain = client.run<InventoryStatus>(serverCommands.pullAwsAccounts, { profile: 'slow' });
    assert.equal(
      (await client.run<InventoryStatus>(serverCommands.useAwsProfile, 'default')).profile,
      'default',
    );
    answerSlowly(later);
    assert.equal((await slowAgain).profile, 'slow');
    const status = await client.run<InventoryStatus>(serverCommands.getInventoryStatus);
    assert.deepEqual([status.profile, status.isKnown], ['default', true]);
  });

  it('says how the organizational units that AWS denied can be read, and only of those', async () => {
    const statusWith = async (reason: string) => {
      const organizationalUnitsMissing = `The organizational units could not all be read: ${reason}.`;
      aws.answer = () => Promise.resolve({ ...sampleInventory, organizationalUnitsMissing });
      return client.run<InventoryStatus>(serverCommands.pullAwsAccounts);
    };
    await start();
    const denied = await statusWith(accessDenied('ListOrganizationalUnitsForParent').reason);
    assert.ok(denied.isKnown);
    const { organizationalUnitsAdvice: advice = '' } = denied;
    assert.match(
      advice,
      /^It takes the management account[^]*"organizations:ListOrganizationalUnitsForParent"/,
    );
    const cut = await statusWith('AWS cannot be reached: the connection was cut');
    assert.ok(cut.isKnown && cut.organizationalUnitsMissing !== undefined);
    assert.equal(cut.organizationalUnitsAdvice, undefined);
  });

  it('keeps organizational units that were read earlier', async () => {
    aws.kept.set('default', sampleInventory);
    await start();
    const organizationalUnitsMissing = 'The connection was cut.';
    aws.answer = () =>
      Promise.resolve({ ...sampleInventory, organizationalUnits: [], organizationalUnitsMissing });
    const status = await client.run<InventoryStatus>(serverCommands.pullAwsAccounts);
    assert.equal(
      status.isKnown && status.organizationalUnitsMissing,
      'The connection was cut. Those of 2026-03-01 are kept.',
    );
    assert.deepEqual(aws.kept.get('default')?.organizationalUnits, sampleInventory.organizationalUnits);
  });

  it('reports progress to a client that shows it, which can cancel', async () => {
    await start({}, { window: { workDoneProgress: true } });
    const messages: (string | undefined)[] = [];
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        messages.push(value.kind === 'end' ? 'end' : value.message);
      });
    });
    await client.run(serverCommands.pullAwsAccounts);
    // The profile that the environment chooses is not named, so that keys in the environment count.
    assert.deepEqual(aws.pulled, [undefined]);
    assert.deepEqual(messages, ['asking for accounts', '5 accounts, 4 organizational units', 'end']);
  });

  it('is completed where an ID is written, with its name as text and nothing else', async () => {
    const hostile = '[x](command:evil) <img src=x> **b** `c` www.evil.example';
    const accounts = [{ id: '210987654321', name: hostile, state: 'ACTIVE' as const }];
    aws.kept.set('default', { ...sampleInventory, accounts });
    const markdown = {
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
    };
    await start({}, markdown);
    await client.run(serverCommands.getInventoryStatus);
    await client.open(
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"dev": {"aws_accounts": ["',
    );
    const list = (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 200 },
    })) as CompletionList;
    const [item] = list.items;
    assert.equal(item?.label, `210987654321 ${hostile.slice(0, 49)}…`);
    assert.ok(typeof item.documentation === 'object');
    assert.ok(
      item.documentation.value.startsWith(
        '**\\[x\\](command:evil) \\<img src=x\\> \\*\\*b\\*\\* \\`c\\` www\\.evil.example**',
      ),
      item.documentation.value,
    );
  });

  it('lists what a file leaves to the default account, and maps it in one edit', async () => {
    aws.kept.set('default', sampleInventory);
    await start({}, { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } });
    await client.run(serverCommands.getInventoryStatus);
    await client.open(text);
    const applied: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
      applied.push(params);
      return { applied: true };
    });
    const unlisted = await client.run<RoutedAwsAccountItem[]>(serverCommands.listRoutePart, {
      uri,
      part: 'unlisted',
    });
    assert.deepEqual(
      unlisted.map(({ id, path }) => [id, path]),
      [
        ['210987654321', 'Root'],
        // 540321987654 is meant by the ID that is not in the organization.
        ['430219876543', 'Workloads/Prod'],
      ],
    );
    const ids = ['430219876543', '540321987654'];
    assert.equal(await client.run(serverCommands.mapAwsAccounts, { uri, ids, laceworkAccount: 'DEV' }), 2);
    assert.equal(applied.length, 1);
    assert.equal(applied[0]?.label, 'Map 2 AWS accounts to "DEV"');
    const [change] = applied[0].edit.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.equal(change.edits.length, 1);
  });

  it('says so where an edit was not applied, and where a file is not open', async () => {
    aws.kept.set('default', sampleInventory);
    await start({}, { workspace: { applyEdit: true } });
    await client.run(serverCommands.getInventoryStatus);
    const request = { uri, ids: ['430219876543'], laceworkAccount: 'dev' };
    await assert.rejects(client.run(serverCommands.mapAwsAccounts, request), /is not open\. Open it/);
    await client.open(text);
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false }));
    await assert.rejects(client.run(serverCommands.mapAwsAccounts, request), /was changed meanwhile/);
    await assert.rejects(client.run('laceworkMapping.server.nothing'), /There is no command/);
  });

  it('makes a new file from organizational units', async () => {
    aws.kept.set('default', sampleInventory);
    await start();
    await client.run(serverCommands.getInventoryStatus);
    const units = await client.run<{ path: string; activeAccounts: number }[]>(
      serverCommands.listOrganizationalUnits,
    );
    assert.deepEqual(
      units.map(({ path, activeAccounts }) => [path, activeAccounts]),
      [
        ['Root', 4],
        ['Sandbox', 1],
        ['Workloads', 2],
        ['Workloads/Prod', 2],
      ],
    );
    const routes = [{ organizationalUnitId: 'ou-ab12-workl0ad', laceworkAccount: 'prod' }];
    const made = await client.run<string>(serverCommands.newMapping, { defaultAccount: 'acme', routes });
    assert.deepEqual(JSON.parse(made), {
      defaultLaceworkAccountAws: 'acme',
      integration_mappings: { prod: { aws_accounts: ['320198765432', '430219876543'] } },
    });
  });
});
