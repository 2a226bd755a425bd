import type { Clock } from './clock';
import type { LaceworkApi } from './laceworkApi';

/** What a change of an integration goes by. */
export interface WriteControl {
  /** May be given up by the user. */
  readonly api: LaceworkApi;
  /** Looks at what has become of a change; not given up, since a change may have been sent already. */
  readonly inspector: LaceworkApi;
  readonly clock: Clock;
  /** Told what is done now. */
  readonly onStep?: ((step: WriteStep) => void) | undefined;
}

/** Looking before, sending, looking what has become of it; `searching` is that where the answer was lost. */
export type WriteStep = 'checking' | 'sending' | 'verifying' | 'searching';

/** In milliseconds, before each look: a request may take effect after its answer was lost. */
const waits = [0, 2000, 5000, 10_000, 20_000];

/**
 * Looks for the effect of a change whose answer was lost, several times.
 *
 * @returns nothing where there is none so far
 */
export async function searchEffect<T>(
  { clock, onStep }: WriteControl,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  onStep?.('searching');
  for (const wait of waits) {
    if (wait > 0) {
      await clock.sleep(wait);
    }
    const found = await look();
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
