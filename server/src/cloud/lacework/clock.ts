import { setTimeout as sleep } from 'node:timers/promises';

/** The passing of time, so that tests need not wait. */
export interface Clock {
  /** In milliseconds since 1970. */
  now(): number;
  /** @throws The signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A signal that is given after so many milliseconds. */
  deadline(milliseconds: number): AbortSignal;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { ...(signal && { signal }) }),
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
};
