/** In milliseconds, before the first start of a server that ended, the second, and so on. */
const delays = [0, 1000, 2000, 4000];
/** In milliseconds. What is longer ago does not count. */
const span = 3 * 60 * 1000;

/** How long to wait before a server that ended is started again: longer each time, and in the end for ever. */
export class RestartDelays {
  readonly #ends: number[] = [];

  /**
   * To be called when the server ended.
   *
   * @param now in milliseconds, by a clock that does not jump
   * @returns in milliseconds; nothing where it ended too often to be started again
   */
  next(now: number): number | undefined {
    while (this.#ends[0] !== undefined && now - this.#ends[0] > span) {
      this.#ends.shift();
    }
    return delays[this.#ends.push(now) - 1];
  }
}
