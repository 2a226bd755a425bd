import type { JsonSyntaxError, JsonSyntaxErrorCode } from './jsonSyntaxError';

/** More than the largest mapping file can have of mistakes that can be mended. */
const mostErrors = 50_000;

/** So many tokens in a row that cannot be made out are reported, each for itself; those behind them, as one. */
const mostInRow = 3;

const unreadable = new Set<JsonSyntaxErrorCode>([
  'unexpected-character',
  'unexpected-comma',
  'missing-key',
  'missing-value',
  'unquoted-key',
  'invalid-value',
]);

/** Errors that follow from tokens which cannot be made out. */
const followUps = new Set<JsonSyntaxErrorCode>([...unreadable, 'missing-comma', 'missing-colon']);

/** Errors that are one where the next token has the same. */
const runs = new Set<JsonSyntaxErrorCode>(['unexpected-character', 'unexpected-comma']);

/** Gathers errors. Many that go together become one; what comes after very many is no longer taken. */
export class ErrorList {
  readonly #errors: (JsonSyntaxError & { end: number })[] = [];
  /** Where the errors end from which on no more are taken. */
  #overflow: number | undefined;
  /** How many tokens before the one at hand cannot be made out. */
  #inRow = 0;
  #isTokenUnreadable = false;
  #lastUnreadable = -1;

  get isFull(): boolean {
    return this.#overflow !== undefined;
  }

  get isInLongRow(): boolean {
    return this.#inRow >= mostInRow;
  }

  push(error: JsonSyntaxError): void {
    if (this.#errors.length < mostErrors) {
      this.#errors.push(error);
    } else {
      this.#overflow ??= error.start;
    }
  }

  /** Adds an error that comes before others at its place. */
  pushFirst(error: JsonSyntaxError): void {
    this.#errors.unshift(error);
  }

  /**
   * Adds what is wrong about the token at hand, or makes it part of what is wrong about those before it.
   *
   * @param canBeRead Whether it is plain what the token stands for, whatever the error.
   */
  report(error: JsonSyntaxError, canBeRead = false): void {
    const { code, start, end } = error;
    if (canBeRead) {
      this.push(error);
      return;
    }
    const last = this.#inRow > 0 ? this.#errors[this.#lastUnreadable] : undefined;
    const isMany = this.isInLongRow && followUps.has(code);
    if (
      last !== undefined &&
      (isMany ? last.code === 'unreadable-text' : runs.has(code) && last.code === code)
    ) {
      this.extendLast(end);
    } else {
      this.push(isMany ? { code: 'unreadable-text', start, end } : error);
      this.#lastUnreadable = isMany || unreadable.has(code) ? this.#errors.length - 1 : this.#lastUnreadable;
    }
    this.#isTokenUnreadable ||= unreadable.has(code);
  }

  /** Makes the last error about a token that cannot be made out go on to there. */
  extendLast(end: number): void {
    const last = this.#errors[this.#lastUnreadable];
    if (last !== undefined) {
      last.end = Math.max(last.end, end);
    }
  }

  /** Has to be called behind each token. */
  endToken(): void {
    this.#inRow = this.#isTokenUnreadable ? this.#inRow + 1 : 0;
    this.#isTokenUnreadable = false;
  }

  /** In file order. */
  inOrder(): JsonSyntaxError[] {
    const errors = this.#errors.sort((a, b) => a.start - b.start);
    const start = this.#overflow;
    return start === undefined
      ? errors
      : [
          ...errors,
          {
            code: 'too-many-errors',
            start: Math.max(start, errors.at(-1)?.start ?? 0),
            end: Math.max(start, errors.at(-1)?.start ?? 0),
          },
        ];
  }
}
