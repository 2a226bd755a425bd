import assert from 'node:assert/strict';
import { ExecuteCommandRequest, LogMessageNotification } from 'vscode-languageserver/node';
import { CloudError } from '../../server/src/cloud/cloudError';
import {
  inventoryStatusNotification,
  serverCommands,
  type InventoryStatus,
} from '../../server/src/lsp/protocol';
import { sampleInventory } from '../unit/facts/sampleInventory';
import { FakeAws } from './fakeAws';
import { TestClient } from './testClient';

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000 - 1000).toISOString();
}

describe('AWS accounts that are pulled anew when the server starts', () => {
  let client: TestClient;
  let aws: FakeAws;
  beforeEach(() => {
    aws = new FakeAws();
    aws.kept.set('payer', { ...sampleInventory, pulledAt: daysAgo(3) });
  });
  afterEach(async () => client.stop());

  const start = async (options: object) => {
    const initializationOptions = { awsProfile: 'payer', inventoryStatus: true, ...options };
    client = await TestClient.start({ initializationOptions, aws });
  };
  /** As soon as it is so. */
  const untilStatus = (isSo: (status: InventoryStatus) => boolean) =>
    new Promise<void>((resolve) => {
      client.connection.onNotification(inventoryStatusNotification, (status: InventoryStatus) => {
        if (isSo(status)) {
          resolve();
        }
      });
    });

  it('are so where they are as old as the client wants', async () => {
    await start({ awsRefreshAfterDays: 3 });
    await untilStatus((status) => status.isKnown && status.daysOld === 0);
    assert.deepEqual(aws.pulled, ['payer']);
  });

  it('stay where that fails, which is logged', async () => {
    aws.answer = () => Promise.reject(new CloudError('throttled', 'AWS throttled.', 'Wait.'));
    await start({ awsRefreshAfterDays: 1 });
    const logged = await new Promise<string>((resolve) => {
      client.connection.onNotification(LogMessageNotification.type, ({ message }) => resolve(message));
    });
    assert.match(logged, /^AWS throttled\. Those of o-exampleorg1 pulled on .* stay in use\.\nWait\.$/);
  });

  for (const [options, what] of [
    [{}, 'the client does not want it'],
    [{ awsRefreshAfterDays: 0 }, 'the client wants it never'],
    [{ awsRefreshAfterDays: '1' }, 'the client sends no number'],
    [{ awsRefreshAfterDays: 4 }, 'they are not that old'],
    [{ awsRefreshAfterDays: 1, awsProfile: 'other' }, 'none were pulled before'],
  ] as const) {
    it(`are not where ${what}`, async () => {
      await start(options);
      const getStatus = { command: serverCommands.getInventoryStatus, arguments: [] };
      // What is kept was read when this is answered, and a pull would have begun before the second answer.
      await client.connection.sendRequest(ExecuteCommandRequest.type, getStatus);
      await client.connection.sendRequest(ExecuteCommandRequest.type, getStatus);
      assert.deepEqual(aws.pulled, []);
    });
  }
});
