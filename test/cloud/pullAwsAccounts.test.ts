import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { pullAwsAccounts, type PullOptions } from '../../server/src/cloud/aws/pullAwsAccounts';
import { CloudError } from '../../server/src/cloud/cloudError';
import { AwsInventory } from '../../server/src/core/facts/awsInventory';
import type { Faults } from '../emulators/organizations/faults';
import { generateOrganization } from '../emulators/organizations/generateOrganization';
import { sampleOrganization } from '../emulators/organizations/sampleOrganization';
import {
  startOrganizations,
  type OrganizationsEmulator,
} from '../emulators/organizations/startOrganizations';
import { AwsEnvironment, quickRetries } from './awsEnvironment';

describe('pulling AWS accounts', () => {
  let environment: AwsEnvironment;
  let emulator: OrganizationsEmulator;
  beforeEach(() => (environment = new AwsEnvironment()));
  afterEach(async () => {
    environment.restore();
    await emulator.close();
  });

  async function start(faults: Faults = {}, organization = sampleOrganization) {
    emulator = await startOrganizations(organization, { faults });
    process.env.AWS_ENDPOINT_URL = emulator.url;
  }

  const pull = (options: PullOptions = {}) => pullAwsAccounts(options, { retryStrategy: quickRetries() });

  it('gives every account with its unit, state and day', async () => {
    await start();
    const data = await pull();
    const inventory = new AwsInventory(data);
    assert.deepEqual(data.organization, {
      id: 'o-ac3me5x7y9',
      managementAccountId: '109238475610',
      partition: 'aws',
    });
    assert.equal(data.accounts.length, sampleOrganization.accounts.length);
    assert.deepEqual(inventory.account('760543219876'), {
      id: '760543219876',
      name: 'payments-staging',
      email: 'aws+payments-staging@acme.example',
      state: 'ACTIVE',
      joinedAt: '2024-03-01T00:00:00.000Z',
      parentId: 'ou-a1b2-c3d4e5f6',
    });
    assert.equal(inventory.pathOf('ou-a1b2-c3d4e5f6'), 'Workloads/Staging');
    assert.equal(inventory.account('728051834996')?.state, 'PENDING_CLOSURE');
    assert.equal(data.organizationalUnitsMissing, undefined);
  });

  for (const omitted of [['State'], ['Paths'], ['State', 'Paths'], ['Status']] as const) {
    it(`gives the same where accounts come without ${omitted.join(' and ')}`, async () => {
      await start();
      const expected = await pull();
      emulator.faults.omitted = omitted;
      const data = await pull();
      assert.deepEqual({ ...data, pulledAt: '' }, { ...expected, pulledAt: '' });
    });
  }

  for (const omitted of [[], ['Paths']] as const) {
    it(`is complete with 1,200 accounts in 40 units, one in ten calls throttled, ${omitted.length === 0 ? 'with' : 'without'} paths`, async () => {
      const organization = generateOrganization({ accounts: 1200, units: 40 });
      await start({ throttleEvery: 10, emptyPageEvery: 7, omitted }, organization);
      const seen: number[] = [];
      const data = await pull({ onProgress: ({ accounts }) => seen.push(accounts) });
      assert.deepEqual(
        data.accounts.map(({ id, parentId }) => [id, parentId]),
        organization.accounts.map(({ id, parentId }) => [id, parentId]),
      );
      assert.deepEqual(
        new Set(data.organizationalUnits.map(({ id, name, parentId = '' }) => `${id} ${name} ${parentId}`)),
        new Set([
          `${organization.rootId} Root `,
          ...organization.units.map(({ id, name, parentId }) => `${id} ${name} ${parentId}`),
        ]),
      );
      assert.equal(data.organizationalUnitsMissing, undefined);
      assert.ok(seen.length > 60 && seen.every((count, index) => count >= (seen[index - 1] ?? 0)));
      assert.equal(seen.at(-1), 1200);
    });
  }

  it('asks serially', async () => {
    await start({ delay: 2 });
    const order: string[] = [];
    await pull({ onProgress: () => order.push(`${emulator.calls.length}`) });
    assert.deepEqual(
      order,
      order.map((_, index) => `${index + 2}`),
    );
  });

  for (const [region, signed] of [
    ['eu-central-1', 'us-east-1'],
    ['us-gov-east-1', 'us-gov-west-1'],
    ['cn-north-1', 'cn-northwest-1'],
  ] as const) {
    it(`signs for ${signed} where the region is ${region}`, async () => {
      await start();
      environment.set({ AWS_REGION: region });
      await pull();
      assert.deepEqual(emulator.regions, new Set([signed]));
    });
  }

  it('takes region, endpoint and credentials of the profile that is asked for', async () => {
    await start();
    environment.set({ AWS_ENDPOINT_URL: undefined, AWS_PROFILE: 'other', AWS_ACCESS_KEY_ID: undefined });
    environment.write(
      'config',
      `[profile gov]
region = us-gov-west-1
aws_access_key_id = made-up
aws_secret_access_key = made-up too
services = local
[services local]
organizations =
  endpoint_url = ${emulator.url}
[profile other]
endpoint_url = http://127.0.0.1:1
`,
    );
    await pull({ profile: 'gov' });
    assert.deepEqual(emulator.regions, new Set(['us-gov-west-1']));
  });

  it('prefers the endpoint that is given, then AWS_ENDPOINT_URL_ORGANIZATIONS', async () => {
    await start();
    environment.set({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_ORGANIZATIONS: emulator.url });
    await pull();
    environment.set({ AWS_ENDPOINT_URL_ORGANIZATIONS: 'http://127.0.0.1:1' });
    const { accounts } = await pull({ endpoint: emulator.url });
    assert.equal(accounts.length, sampleOrganization.accounts.length);
  });

  for (const action of ['ListRoots', 'ListOrganizationalUnitsForParent', 'ListAccountsForParent']) {
    it(`keeps the accounts where ${action} is denied, and says so`, async () => {
      await start({ errors: { [action]: { type: 'AccessDeniedException' } }, omitted: ['Paths'] });
      const data = await pull();
      assert.equal(data.accounts.length, sampleOrganization.accounts.length);
      assert.equal(
        data.organizationalUnitsMissing,
        `The organizational units could not all be read: AWS denied organizations:${action}.`,
      );
      assert.ok(
        data.accounts.every(({ parentId }) => parentId === undefined || action === 'ListAccountsForParent'),
      );
    });
  }

  it('keeps what it has of a tree that ends in the middle', async () => {
    await start({ dieAfter: 6 });
    const data = await pull();
    assert.match(data.organizationalUnitsMissing ?? '', /AWS cannot be reached/);
    assert.ok(data.organizationalUnits.length > 1);
    const known = new Set(data.organizationalUnits.map(({ id }) => id));
    assert.ok(data.accounts.every(({ parentId }) => parentId === undefined || known.has(parentId)));
  });

  describe('cancelled', () => {
    const cancelled = (error: unknown) => error instanceof CloudError && error.code === 'cancelled';

    it('ends between two calls', async () => {
      await start();
      const controller = new AbortController();
      const pulling = pull({ signal: controller.signal, onProgress: () => controller.abort() });
      await assert.rejects(pulling, cancelled);
      assert.ok(emulator.calls.length < 4, emulator.calls.join(' '));
    });

    it('ends while it waits for an answer', async () => {
      await start({ silent: ['ListAccounts'] });
      const controller = new AbortController();
      const asked = once(emulator.events, 'ListAccounts');
      const pulling = pull({ signal: controller.signal });
      const [socket] = (await asked) as [Socket];
      const closed = once(socket, 'close');
      controller.abort();
      await assert.rejects(pulling, cancelled);
      // Long before AWS would count as silent.
      await closed;
    });

    it('ends while it waits to repeat a call', async () => {
      await start({ errors: { ListAccounts: { type: 'TooManyRequestsException' } } });
      const controller = new AbortController();
      const events = new EventTarget();
      const retryStrategy = quickRetries();
      retryStrategy.refreshRetryTokenForRetry = () => {
        events.dispatchEvent(new Event('waiting'));
        return new Promise(() => undefined);
      };
      const waiting = once(events, 'waiting');
      const pulling = pullAwsAccounts({ signal: controller.signal }, { retryStrategy });
      await waiting;
      controller.abort();
      await assert.rejects(pulling, cancelled);
    });

    it('does not begin', async () => {
      await start();
      await assert.rejects(pull({ signal: AbortSignal.abort() }), cancelled);
      assert.deepEqual(emulator.calls, []);
    });
  });
});
