import assert from 'node:assert/strict';
import { once } from 'node:events';
import { encodeAccountMappingFile } from '../../server/src/core/integration/accountMappingFile';
import { readLive, shownExternalId } from '../../server/src/cloud/lacework/liveIntegration';
import { pushMapping } from '../../server/src/cloud/lacework/pushMapping';
import type { UndocumentedBehaviour } from '../emulators/lacework/undocumentedBehaviour';
import { refusals, type Effect } from '../emulators/lacework/faults';
import { failure, guid, SampleLacework } from './laceworkConnection';
import { writeControl } from './writeSetup';

const bytes = Buffer.from(
  '{\r\n  "defaultLaceworkAccountAws": "acme-main",\r\n  "integration_mappings": {}\r\n}\r\n',
);
const accountMappingFile = encodeAccountMappingFile(bytes);
const externalId = 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=';
const keepNothing = () => Promise.resolve();

describe('the mapping of an integration is replaced', () => {
  let lacework: SampleLacework;
  beforeEach(async () => {
    lacework = await SampleLacework.start();
  });
  afterEach(() => lacework.emulator.close());

  const seen = () => readLive(lacework.connect(), guid);
  const kept = () => lacework.emulator.integrations().find(({ intgGuid }) => intgGuid === guid);
  const sent = () => lacework.emulator.requests.filter(({ method }) => method === 'PATCH');

  const behaviours: Partial<UndocumentedBehaviour>[] = [];
  for (const patch of ['merge', 'replace'] as const) {
    for (const id of ['shown', 'masked', 'absent'] as const) {
      for (const mapping of ['file', 'object', 'both'] as const) {
        behaviours.push({ patch, externalId: id, mapping });
      }
    }
  }
  for (const behaviour of behaviours) {
    it(`and nothing else, where Lacework behaves like ${JSON.stringify(behaviour)}`, async () => {
      Object.assign(lacework.emulator.behaviour, behaviour);
      const before = kept();
      const live = await seen();
      assert.equal(shownExternalId(live), behaviour.externalId === 'shown' ? externalId : undefined);
      const control = writeControl(lacework);
      const result = await pushMapping({ seen: live, accountMappingFile, externalId }, keepNothing, control);
      assert.deepEqual([result.isMappingThere, result.sideEffects], [true, []]);
      assert.deepEqual(kept()?.data, { ...before?.data, accountMappingFile });
      assert.equal(sent().length, 1);
      assert.ok(!String(sent()[0]?.body).includes('***'));
      assert.deepEqual(control.steps, ['checking', 'sending', 'verifying']);
    });
  }

  it('alone, if the external ID is not known: what is lost by that is named', async () => {
    const push = async () =>
      pushMapping(
        { seen: await seen(), accountMappingFile, externalId: undefined },
        keepNothing,
        writeControl(lacework),
      );
    Object.assign(lacework.emulator.behaviour, { patch: 'merge', externalId: 'masked' });
    const merged = await push();
    assert.deepEqual([merged.isMappingThere, merged.sideEffects], [true, []]);
    assert.deepEqual(JSON.parse(sent()[0]?.body ?? ''), { data: { accountMappingFile } });
    lacework.emulator.behaviour.patch = 'replace';
    const replaced = await push();
    assert.deepEqual(
      replaced.sideEffects.map(({ member }) => member),
      ['awsAccountId', 'queueUrl', 'crossAccountCredentials.roleArn', 'crossAccountCredentials.externalId'],
    );
    assert.deepEqual(replaced.sideEffects[1], {
      member: 'queueUrl',
      before: '"https://sqs.us-east-1.amazonaws.com/109238475610/lacework-cloudtrail"',
      after: undefined,
    });
  });

  it('not where somebody else changed it after it was seen', async () => {
    const live = await seen();
    await lacework.connect().changeCloudAccount(guid, { name: 'renamed' });
    lacework.emulator.requests.length = 0;
    const error = await failure(
      pushMapping({ seen: live, accountMappingFile, externalId }, keepNothing, writeControl(lacework)),
      'conflict',
      /^Nothing was sent: the integration "renamed" was changed by admin@acme\.example after you looked at it\.$/,
    );
    assert.equal(error.advice, 'Compare it with the file again.');
    assert.equal(sent().length, 0);
  });

  it('although its state changes meanwhile', async () => {
    lacework.emulator.behaviour.readsUntilWorking = 1;
    const live = await seen();
    const result = await pushMapping(
      { seen: live, accountMappingFile, externalId },
      keepNothing,
      writeControl(lacework),
    );
    assert.ok(result.isMappingThere);
  });

  it('not where what is live cannot be kept', async () => {
    const keep = () => Promise.reject(new Error('no space'));
    await assert.rejects(
      pushMapping({ seen: await seen(), accountMappingFile, externalId }, keep, writeControl(lacework)),
      /no space/,
    );
    assert.equal(sent().length, 0);
  });

  it('not where it is of another type, or lacks what has to go along', async () => {
    const other = await failure(
      readLive(lacework.connect({}), 'ACMEMAIN_7E3D1C0B9A8F6E5D4C3B2A190817263544F5E6D7C8B9A0F1'),
      'not-found',
      /could not be read/,
    );
    assert.ok(other.advice !== '');
    const live = await seen();
    const account = { ...live.account, data: {} };
    lacework.fail('GET CloudAccounts', {
      kind: 'answer',
      answer: {
        status: 200,
        body: {
          data: {
            intgGuid: guid,
            name: account.name,
            type: 'AwsCtSqs',
            enabled: 1,
            isOrg: 1,
            createdOrUpdatedTime: account.changedAt,
            createdOrUpdatedBy: account.changedBy,
            data: {},
          },
        },
      },
    });
    await failure(
      pushMapping(
        { seen: { ...live, account }, accountMappingFile, externalId },
        keepNothing,
        writeControl(lacework),
      ),
      'malformed-answer',
      /^Nothing was sent: Lacework does not show the role of/,
    );
    lacework.fail('GET CloudAccounts', {
      kind: 'answer',
      answer: {
        status: 200,
        body: { data: { intgGuid: guid, name: 'b', type: 'AwsCfg', enabled: 1, data: {} } },
      },
    });
    await failure(readLive(lacework.connect(), guid), 'rejected-request', /"AwsCfg", which has no mapping/);
    assert.equal(sent().length, 0);
  });

  const lost: [name: string, effect: Effect][] = [
    ['the connection is cut', { kind: 'reset-after' }],
    ['there is a failure', { kind: 'answer-after', answer: refusals.failure }],
    ['something unreadable comes', { kind: 'answer-after', answer: { status: 200, body: 'Done' } }],
  ];
  for (const [name, effect] of lost) {
    it(`although ${name} in the place of the answer: Lacework is looked at`, async () => {
      lacework.fail('PATCH', effect);
      const control = writeControl(lacework);
      const result = await pushMapping(
        { seen: await seen(), accountMappingFile, externalId },
        keepNothing,
        control,
      );
      assert.deepEqual([result.isMappingThere, result.sideEffects], [true, []]);
      assert.equal(sent().length, 1);
      assert.deepEqual(control.steps, ['checking', 'sending', 'searching', 'verifying']);
    });
  }

  it('and what has become of it is looked at even if it was given up', async () => {
    const giveUp = new AbortController();
    lacework.fail('PATCH', { kind: 'silent-after' });
    const request = { seen: await seen(), accountMappingFile, externalId };
    const result = pushMapping(request, keepNothing, writeControl(lacework, giveUp.signal));
    await once(lacework.emulator.events, `PATCH CloudAccounts/${guid}`);
    giveUp.abort();
    assert.ok((await result).isMappingThere);
  });

  it('and nothing is sent where it is given up while the live one is kept', async () => {
    const giveUp = new AbortController();
    const keep = () => {
      giveUp.abort();
      return Promise.resolve();
    };
    const request = { seen: await seen(), accountMappingFile, externalId };
    await failure(
      pushMapping(request, keep, writeControl(lacework, giveUp.signal)),
      'cancelled',
      /cancelled/,
    );
    assert.equal(sent().length, 0);
  });

  it('never twice: where it is not there so far, that is said', async () => {
    lacework.fail('PATCH', { kind: 'reset-before' });
    const error = await failure(
      pushMapping(
        { seen: await seen(), accountMappingFile, externalId },
        keepNothing,
        writeControl(lacework),
      ),
      'outcome-unknown',
      /^It is not known whether the integration was changed: .* It has the old mapping so far\.$/,
    );
    assert.match(error.advice, /^Compare the file with the live mapping/);
    assert.equal(sent().length, 1);
  });

  it('and that it could not be looked at is said', async () => {
    const live = await seen();
    const after: Effect = { kind: 'answer', answer: refusals.forbidden };
    const keep = () => {
      lacework.fail('GET CloudAccounts', after);
      return Promise.resolve();
    };
    await failure(
      pushMapping({ seen: live, accountMappingFile, externalId }, keep, writeControl(lacework)),
      'outcome-unknown',
      /^Lacework took the change of "acme-organization-cloudtrail", but it could not be looked at afterwards: /,
    );
    lacework.fail('PATCH', { kind: 'reset-after' });
    await failure(
      pushMapping({ seen: await seen(), accountMappingFile, externalId }, keep, writeControl(lacework)),
      'outcome-unknown',
      /Looking at it failed, too\.$/,
    );
  });

  it('and what a server changes by itself is named', async () => {
    const live = await seen();
    const keep = () => {
      lacework.fail('PATCH', {
        kind: 'answer-after',
        answer: { status: 200, body: { data: { intgGuid: guid } } },
      });
      return Promise.resolve();
    };
    const control = writeControl(lacework);
    const inspector = Object.assign(Object.create(control.inspector) as typeof control.inspector, {
      cloudAccount: async (id: string) => ({
        ...(await control.inspector.cloudAccount(id)),
        isEnabled: false,
      }),
    });
    const result = await pushMapping({ seen: live, accountMappingFile, externalId }, keep, {
      ...control,
      inspector,
    });
    assert.deepEqual(result.sideEffects, [{ member: 'isEnabled', before: 'true', after: 'false' }]);
  });
});
