import assert from 'node:assert/strict';
import { watchState } from '../../server/src/cloud/lacework/watchState';
import { failure, guid, SampleLacework, settings } from './laceworkConnection';

describe('the state of a new integration', () => {
  let lacework: SampleLacework;
  beforeEach(async () => {
    lacework = await SampleLacework.start();
  });
  afterEach(() => lacework.emulator.close());

  const watch = async (readsUntilWorking: number, signal?: AbortSignal) => {
    lacework.emulator.behaviour.readsUntilWorking = readsUntilWorking;
    const api = lacework.connect();
    const { guid: made } = await api.createCloudTrail('another', settings);
    const kinds: string[] = [];
    for await (const { state } of watchState(api, made, lacework.clock, signal)) {
      kinds.push(state.kind);
    }
    return kinds;
  };

  it('is looked at after 5, 10 and 20 seconds, then every half minute, until it is known', async () => {
    assert.deepEqual(await watch(5), ['pending', 'pending', 'pending', 'pending', 'working']);
    assert.deepEqual(lacework.clock.sleeps, [5000, 5000, 10_000, 30_000, 30_000]);
  });

  it('is looked at for ten minutes at most', async () => {
    const kinds = await watch(1000);
    assert.ok(kinds.every((kind) => kind === 'pending'));
    const total = lacework.clock.sleeps.reduce((sum, sleep) => sum + sleep, 0);
    assert.ok(total <= 600_000 && total > 570_000, String(total));
  });

  it('is the one of an integration that has one, at once', async () => {
    const api = lacework.connect();
    const kinds: string[] = [];
    for await (const { state } of watchState(api, guid, lacework.clock)) {
      kinds.push(state.kind);
    }
    assert.deepEqual(kinds, ['working']);
  });

  it('is not looked at any more when somebody stops it, or Lacework refuses', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await assert.rejects(watch(1, stop.signal), /enough/);
    const api = lacework.connect();
    await failure(watchState(api, 'NOBODY_1', lacework.clock).next(), 'not-found', /could not be read/);
  });
});
