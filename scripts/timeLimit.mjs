import { ExpectedFailure } from './runMain.mjs';

/** Something took longer than it may: it hangs, or the machine has much else to do. */
export class TimeLimitExceeded extends ExpectedFailure {}

/**
 * Waits for something, but not for ever.
 * @template T
 * @param {Promise<T>} awaited
 * @param {number} seconds
 * @param {string} what is named in the error's message
 * @returns {Promise<T>}
 */
export async function withTimeLimit(awaited, seconds, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLate = new Promise((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new TimeLimitExceeded(`${what} took more than ${seconds} s.`)),
      seconds * 1000,
    );
  });
  try {
    return /** @type {T} */ (await Promise.race([awaited, tooLate]));
  } finally {
    clearTimeout(timer);
  }
}
