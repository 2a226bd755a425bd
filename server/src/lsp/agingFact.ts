import type { Fact, KnownFact } from '../core/facts/facts';

/** A fact as of now: what was looked up last, with its age. */
export class AgingFact<T> {
  readonly #unknown: Fact<T>;
  readonly #asKnown: (value: T, now: number) => KnownFact<T>;
  #value: T | undefined;
  #fact: Fact<T>;

  /**
   * @param unknown what it is as long as nothing was looked up
   * @param asKnown a value as a fact, at a time in milliseconds since 1970
   */
  constructor(unknown: Fact<T>, asKnown: (value: T, now: number) => KnownFact<T>) {
    this.#unknown = unknown;
    this.#asKnown = asKnown;
    this.#fact = unknown;
  }

  /** The same object as long as nothing else is to be said. */
  get current(): Fact<T> {
    if (this.#value === undefined) {
      this.#fact = this.#unknown;
    } else {
      const fact = this.#asKnown(this.#value, Date.now());
      const last = this.#fact;
      if (!last.isKnown || last.value !== fact.value || last.daysOld !== fact.daysOld) {
        this.#fact = fact;
      }
    }
    return this.#fact;
  }

  /**
   * Goes on with what was looked up anew, or with nothing.
   *
   * @returns whether something else may be known now than before
   */
  replace(value: T | undefined): boolean {
    const wasKnown = this.#value !== undefined;
    this.#value = value;
    return wasKnown || value !== undefined;
  }
}
