import assert from 'node:assert/strict';
import type { CloudAccount } from '../../server/src/cloud/lacework/cloudAccount';
import { deleteIntegration } from '../../server/src/cloud/lacework/deleteIntegration';
import type { LiveIntegration } from '../../server/src/cloud/lacework/liveIntegration';
import { switchIntegration } from '../../server/src/cloud/lacework/switchIntegration';
import type { WriteControl, WriteStep } from '../../server/src/cloud/lacework/writeControl';
import { answer, failure, guid, SampleLacework } from './laceworkConnection';

describe('an integration', () => {
  let lacework: SampleLacework;
  let seen: CloudAccount;
  let steps: WriteStep[];
  let control: WriteControl;

  beforeEach(async () => {
    lacework = await SampleLacework.start();
    steps = [];
    const onStep = (step: WriteStep) => steps.push(step);
    const [api, inspector] = [lacework.connect(), lacework.connect()];
    control = { api, inspector, clock: lacework.clock, onStep };
    seen = await api.cloudAccount(guid);
  });
  afterEach(() => lacework.emulator.close());

  const there = () => lacework.emulator.integrations().find(({ intgGuid }) => intgGuid === guid);
  const sent = (method: string) =>
    lacework.received().filter((request) => request === `${method} CloudAccounts/${guid}`).length;
  const keepNothing = () => Promise.resolve();
  const changedBySomebody = () => control.api.changeCloudAccount(guid, { name: 'another name' });

  describe('is enabled and disabled', () => {
    it('with one request that changes nothing else', async () => {
      const before = there();
      const { account, sideEffects } = await switchIntegration(seen, false, keepNothing, control);
      assert.deepEqual([account.isEnabled, sideEffects], [false, []]);
      assert.deepEqual(there()?.data, before?.data);
      assert.deepEqual(
        lacework.emulator.requests.find(({ method }) => method === 'PATCH')?.body,
        '{"enabled":0}',
      );
      assert.deepEqual(steps, ['checking', 'sending', 'verifying']);
      assert.equal((await switchIntegration(account, true, keepNothing, control)).account.isEnabled, true);
      assert.equal(there()?.enabled, 1);
    });

    it('once where the answer is lost, and is looked at then', async () => {
      lacework.fail('PATCH', { kind: 'reset-after' });
      const { account } = await switchIntegration(seen, false, keepNothing, control);
      assert.equal(account.isEnabled, false);
      assert.deepEqual([sent('PATCH'), steps.includes('searching')], [1, true]);
    });

    it('or nobody knows, which is said', async () => {
      lacework.fail('PATCH', { kind: 'reset-before' });
      await failure(
        switchIntegration(seen, false, keepNothing, control),
        'outcome-unknown',
        /is still enabled so far\.$/,
      );
      assert.equal(sent('PATCH'), 1);
      lacework.fail('PATCH', { kind: 'reset-before' });
      lacework.emulator.faults.add({ on: 'GET', times: 1, effect: { kind: 'slow', milliseconds: 0 } });
      lacework.emulator.faults.add({ on: 'GET', times: 20, effect: answer('forbidden') });
      await failure(
        switchIntegration(seen, false, keepNothing, control),
        'outcome-unknown',
        /Looking at it failed, too\.$/,
      );
    });

    it('or not, and what else changed is named', async () => {
      const patched = { ...there(), data: { queueUrl: 'https://queue.example/1/a' }, enabled: 1 };
      const changed = {
        kind: 'answer',
        answer: { status: 200, body: { data: { ...patched, isOrg: 1 } } },
      } as const;
      lacework.fail('GET', { kind: 'slow', milliseconds: 0 }, changed);
      const { sideEffects } = await switchIntegration(seen, false, keepNothing, control);
      assert.deepEqual(
        sideEffects.map(({ member }) => member),
        [
          'isEnabled',
          'awsAccountId',
          'queueUrl',
          'crossAccountCredentials.roleArn',
          'crossAccountCredentials.externalId',
          'accountMappingFile',
        ],
      );
    });

    it('not where somebody changed it meanwhile', async () => {
      await changedBySomebody();
      await failure(
        switchIntegration(seen, false, keepNothing, control),
        'conflict',
        /^Nothing was sent: .*"another name" was/,
      );
      assert.equal(there()?.enabled, 1);
    });

    it('and where it cannot be looked at afterwards this is said', async () => {
      lacework.fail('GET', { kind: 'slow', milliseconds: 0 }, answer('forbidden'));
      await failure(
        switchIntegration(seen, false, keepNothing, control),
        'outcome-unknown',
        /^Lacework took the change, but/,
      );
    });
  });

  describe('is deleted', () => {
    const kept: LiveIntegration[] = [];
    const keep = (live: LiveIntegration) => {
      assert.ok(there(), 'it is kept before');
      kept.push(live);
      return Promise.resolve();
    };
    beforeEach(() => void kept.splice(0));

    it('after it was kept', async () => {
      await deleteIntegration(seen, keep, control);
      assert.equal(there(), undefined);
      assert.deepEqual(
        kept.map(({ account }) => account.data),
        [seen.data],
      );
    });

    it('not where it cannot be kept', async () => {
      await assert.rejects(
        deleteIntegration(seen, () => Promise.reject(new Error('full')), control),
        /full/,
      );
      assert.deepEqual([there()?.name, sent('DELETE')], [seen.name, 0]);
    });

    it('not where somebody changed it meanwhile, nor where it is gone', async () => {
      await changedBySomebody();
      await failure(deleteIntegration(seen, keep, control), 'conflict', /^Nothing was sent/);
      assert.equal(kept.length, 0);
      await control.api.deleteCloudAccount(guid);
      await failure(deleteIntegration(seen, keep, control), 'not-found', /could not be read/);
    });

    it('once where the answer is lost, and is looked for then', async () => {
      lacework.fail('DELETE', { kind: 'reset-after' });
      await deleteIntegration(seen, keep, control);
      assert.deepEqual([there(), sent('DELETE')], [undefined, 1]);
    });

    it('or still there, which is said', async () => {
      lacework.fail('DELETE', { kind: 'reset-before' });
      await failure(deleteIntegration(seen, keep, control), 'outcome-unknown', /It is still there so far\.$/);
      assert.equal(sent('DELETE'), 1);
      lacework.fail('DELETE', { kind: 'answer', answer: { status: 204 } });
      await failure(deleteIntegration(seen, keep, control), 'outcome-unknown', /but shows it still\.$/);
    });
  });
});
