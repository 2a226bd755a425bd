import assert from 'node:assert/strict';
import { watchState } from '../../server/src/cloud/lacework/watchState';
import { ageOf } from '../../server/src/core/facts/ageOf';
import { SampleLacework, settings } from './laceworkConnection';

const year = 365 * 24 * 3600 * 1000;

describe('a clock that jumps', () => {
  let lacework: SampleLacework;
  beforeEach(async () => (lacework = await SampleLacework.start()));
  afterEach(() => lacework.emulator.close());

  const tokens = () => lacework.received().filter((each) => each === 'POST access/tokens').length;

  it('forward costs another token, and backward none that Lacework does not accept any more', async () => {
    const api = lacework.connect();
    await api.userProfile();
    lacework.clock.time += year;
    await api.userProfile();
    assert.equal(tokens(), 2);
    lacework.clock.time -= 2 * year;
    lacework.emulator.revokeTokens();
    await api.userProfile();
    assert.equal(tokens(), 3);
  });

  for (const [direction, jump] of [
    ['backward', -year],
    ['forward', year],
  ] as const) {
    it(`${direction} does not change for how long a new integration is watched`, async () => {
      lacework.emulator.behaviour.readsUntilWorking = 1000;
      const api = lacework.connect();
      const { guid } = await api.createCloudTrail('another', settings);
      let looks = 0;
      for await (const { state } of watchState(api, guid, lacework.clock)) {
        assert.equal(state.kind, 'pending');
        looks++;
        lacework.clock.time += jump;
        assert.ok(looks < 100);
      }
      assert.equal(looks, 22);
    });
  }

  it('makes nothing that was looked up later than now old, or older than it is', () => {
    const now = Date.parse('2026-03-01T00:00:00Z');
    assert.deepEqual(ageOf(new Date(now + year).toISOString(), now), { daysOld: 0, isStale: false });
    assert.deepEqual(ageOf(new Date(now - year).toISOString(), now), { daysOld: 365, isStale: true });
  });
});
