import type { JsonSyntaxError, JsonSyntaxErrorCode } from '../json/jsonSyntaxError';
import { isOneWord } from '../json/stringEnd';

/** Errors after which the rest of the text is read as it is meant all the same. */
const harmlessErrors = new Set<JsonSyntaxErrorCode>([
  'comment',
  'trailing-comma',
  'invalid-number',
  'odd-space',
]);

const quoteErrors = new Set<JsonSyntaxErrorCode>(['unterminated-string', 'unopened-string', 'doubled-quote']);

/** What the errors of a text say about what is read at their places. */
export class ErrorPlaces {
  readonly #text: string;
  readonly #byStart: ReadonlyMap<number, JsonSyntaxError>;
  /** Whether the text is so far from JSON that parts of it may be read otherwise than they are meant. */
  readonly mayBeMisread: boolean;

  constructor(text: string, errors: readonly JsonSyntaxError[]) {
    this.#text = text;
    this.#byStart = new Map(errors.map((error) => [error.start, error]));
    this.mayBeMisread = errors.some(({ code }) => !harmlessErrors.has(code));
  }

  isErrorAt(start: number): boolean {
    return this.#byStart.has(start);
  }

  /** Whether a string starts there that has too few or too many quotes, so that it is not certain what belongs to it. */
  isCutAt(start: number): boolean {
    const error = this.#byStart.get(start);
    return (
      error !== undefined &&
      quoteErrors.has(error.code) &&
      !isOneWord(this.#text.slice(error.start, error.end))
    );
  }
}
