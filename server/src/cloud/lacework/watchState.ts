import type { CloudAccount } from './cloudAccount';
import type { Clock } from './clock';
import type { LaceworkApi } from './laceworkApi';

/** In milliseconds: the first looks, then every so often, and not longer than that. Lacework takes 480 requests an hour. */
const firstLooks = [5000, 5000, 10_000];
const interval = 30_000;
const longest = 600_000;

/**
 * A new integration until Lacework has used it, each time it is looked at: after 5, 10 and 20 seconds, then every half
 * minute, for ten minutes at most. The last one may still be pending.
 *
 * @param signal Ends it; the wait that is under way throws its reason.
 * @throws CloudError
 */
export async function* watchState(
  api: LaceworkApi,
  guid: string,
  clock: Clock,
  signal?: AbortSignal,
): AsyncGenerator<CloudAccount> {
  // What was waited is added up: a clock may be set while somebody watches.
  let waited = 0;
  for (let look = 0; ; look++) {
    const wait = firstLooks[look] ?? interval;
    waited += wait;
    if (waited > longest) {
      return;
    }
    await clock.sleep(wait, signal);
    const account = await api.cloudAccount(guid);
    yield account;
    if (account.state.kind !== 'pending') {
      return;
    }
  }
}
