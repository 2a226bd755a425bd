import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createOnce, type CreateRequest } from '../../server/src/cloud/lacework/createOnce';
import type { LaceworkApi } from '../../server/src/cloud/lacework/laceworkApi';
import { refusals, type Effect } from '../emulators/lacework/faults';
import { failure, guid, SampleLacework, settings } from './laceworkConnection';
import { writeControl } from './writeSetup';

const request: CreateRequest = { name: 'another', settings };

describe('an integration is created once', () => {
  let lacework: SampleLacework;
  beforeEach(async () => {
    lacework = await SampleLacework.start();
  });
  afterEach(() => lacework.emulator.close());

  const there = () => lacework.emulator.integrations().filter(({ name }) => name === 'another');
  const sent = () => lacework.received().filter((each) => each === 'POST CloudAccounts').length;

  it('with what was asked for, and comes back with its GUID', async () => {
    const control = writeControl(lacework);
    const outcome = await createOnce(request, control);
    assert.ok(outcome.kind === 'created');
    const [made] = there();
    assert.deepEqual([outcome.account.guid, outcome.others, outcome.hasMapping], [made?.intgGuid, [], true]);
    const { roleArn, externalId, queueUrl, accountMappingFile } = settings;
    assert.deepEqual(made?.data, {
      crossAccountCredentials: { roleArn, externalId },
      queueUrl,
      accountMappingFile,
    });
    assert.deepEqual(control.steps, ['checking', 'sending', 'verifying']);
  });

  it('not at all where there is one of that name, or with that queue', async () => {
    const own = await createOnce({ name: 'acme-organization-cloudtrail', settings }, writeControl(lacework));
    assert.ok(own.kind === 'exists');
    assert.deepEqual([own.account.guid, own.by], [guid, 'name']);
    const queueUrl = 'https://sqs.us-east-1.amazonaws.com/109238475610/lacework-cloudtrail';
    const byQueue = await createOnce(
      { name: 'another', settings: { ...settings, queueUrl } },
      writeControl(lacework),
    );
    assert.ok(byQueue.kind === 'exists');
    assert.deepEqual([byQueue.account.guid, byQueue.by], [guid, 'queue']);
    const otherAddress = 'https://queue.amazonaws.com/109238475610/lacework-cloudtrail';
    const sameQueue = await createOnce(
      { name: 'another', settings: { ...settings, queueUrl: otherAddress } },
      writeControl(lacework),
    );
    assert.equal(sameQueue.kind, 'exists');
    assert.equal(sent(), 0);
  });

  const lost: [name: string, effect: Effect][] = [
    ['the connection is cut', { kind: 'reset-after' }],
    ['there is a failure', { kind: 'answer-after', answer: refusals.failure }],
    ['a page of a proxy comes', { kind: 'answer-after', answer: refusals.page }],
    ['something unreadable comes', { kind: 'answer-after', answer: { status: 201, body: 'Done' } }],
  ];
  for (const [name, effect] of lost) {
    it(`although ${name} in the place of the answer: it is found`, async () => {
      lacework.fail('POST CloudAccounts', effect);
      const control = writeControl(lacework);
      const outcome = await createOnce(request, control);
      assert.ok(outcome.kind === 'found');
      assert.deepEqual(
        there().map(({ intgGuid }) => intgGuid),
        [outcome.account.guid],
      );
      assert.equal(sent(), 1);
      assert.deepEqual(control.steps, ['checking', 'sending', 'searching', 'verifying']);
    });
  }

  it('and is found although it was given up while it was sent', async () => {
    const giveUp = new AbortController();
    lacework.fail('POST CloudAccounts', { kind: 'silent-after' });
    const outcome = createOnce(request, writeControl(lacework, giveUp.signal));
    await once(lacework.emulator.events, 'POST CloudAccounts');
    giveUp.abort();
    assert.equal((await outcome).kind, 'found');
    assert.equal(there().length, 1);
  });

  it('and nothing is sent where it was given up before', async () => {
    const giveUp = new AbortController();
    lacework.fail('GET CloudAccounts', { kind: 'silent' });
    const outcome = createOnce(request, writeControl(lacework, giveUp.signal));
    await once(lacework.emulator.events, 'GET CloudAccounts');
    giveUp.abort();
    await failure(outcome, 'cancelled', /cancelled/);
    assert.equal(sent(), 0);
  });

  it('never again where it is not found: that is said, with what to do', async () => {
    lacework.fail('POST CloudAccounts', { kind: 'reset-before' });
    const error = await failure(
      createOnce(request, writeControl(lacework)),
      'outcome-unknown',
      /^It is not known whether the integration was created: .* It is not among the integrations so far\.$/,
    );
    assert.match(error.advice, /^Look again in a few minutes/);
    assert.equal(sent(), 1);
    assert.deepEqual(lacework.clock.sleeps, [2000, 5000, 10_000, 20_000]);
  });

  it('never again where looking for it fails as well', async () => {
    lacework.fail('POST CloudAccounts', { kind: 'reset-after' });
    lacework.emulator.faults.add({
      on: 'GET CloudAccounts/AwsCtSqs',
      times: 20,
      effect: { kind: 'answer', answer: refusals.forbidden },
    });
    await failure(
      createOnce(request, writeControl(lacework)),
      'outcome-unknown',
      /Looking at it failed, too\.$/,
    );
    assert.equal(sent(), 1);
  });

  it('and one that somebody else made at the same time is told', async () => {
    const control = writeControl(lacework);
    const rival = lacework.connect();
    // Somebody else is in between looking and sending.
    const api = Object.assign(Object.create(control.api) as LaceworkApi, {
      listCloudAccounts: () => control.api.listCloudAccounts(),
      createCloudTrail: async (...parameters: Parameters<LaceworkApi['createCloudTrail']>) => {
        await rival.createCloudTrail('of somebody else', settings);
        return control.api.createCloudTrail(...parameters);
      },
    });
    const outcome = await createOnce(request, { ...control, api });
    assert.ok(outcome.kind === 'created');
    assert.deepEqual(
      outcome.others.map(({ name }) => name),
      ['of somebody else'],
    );
    assert.equal(there().length, 1);
  });

  it('and a conflict is one with an integration that is there, if there is one', async () => {
    lacework.fail('POST CloudAccounts', { kind: 'answer-after', answer: refusals.conflict });
    const outcome = await createOnce(request, writeControl(lacework));
    assert.ok(outcome.kind === 'exists');
    assert.deepEqual([outcome.by, outcome.account.guid], ['name', there()[0]?.intgGuid]);
    lacework.fail('POST CloudAccounts', { kind: 'answer', answer: refusals.conflict });
    await failure(
      createOnce(
        { name: 'third', settings: { ...settings, queueUrl: `${settings.queueUrl}3` } },
        writeControl(lacework),
      ),
      'conflict',
      /changed meanwhile/,
    );
  });

  it('and one that lacks the mapping that was sent is told', async () => {
    const answered = { intgGuid: 'ACME_1', name: 'another', type: 'AwsCtSqs', enabled: 1 };
    const { roleArn, externalId, queueUrl } = settings;
    const rest = { crossAccountCredentials: { roleArn, externalId }, queueUrl };
    for (const [data, expected] of [
      [{ ...rest, accountMappingFile: 'data:application/json;name=i.json;base64,e30K' }, false],
      [{ ...rest, accountMapping: {} }, true],
      [rest, undefined],
    ] as const) {
      lacework.fail('POST CloudAccounts', {
        kind: 'answer',
        answer: { status: 201, body: { data: { ...answered, data } } },
      });
      const outcome = await createOnce(request, writeControl(lacework));
      assert.ok(outcome.kind === 'created');
      assert.equal(outcome.hasMapping, expected);
    }
  });
});
