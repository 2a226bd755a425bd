import assert from 'node:assert/strict';
import { RestartDelays } from '../../../client/src/restartDelays';

describe('a server that ended', () => {
  it('is started again at once, then later and later, and then no more', () => {
    const delays = new RestartDelays();
    assert.deepEqual(
      [0, 100, 2000, 5000, 10_000, 11_000].map((now) => delays.next(now)),
      [0, 1000, 2000, 4000, undefined, undefined],
    );
  });

  it('is started again at once when it had been well for long', () => {
    const delays = new RestartDelays();
    const minute = 60_000;
    assert.deepEqual(
      [0, 1, 10 * minute, 20 * minute].map((now) => delays.next(now)),
      [0, 1000, 0, 0],
    );
  });
});
