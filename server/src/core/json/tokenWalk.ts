import { behindSpace } from './digitRun';

const quote = 0x22;
const backslash = 0x5c;

/**
 * Goes over the tokens of a text that is JSON, as two offsets: an object for each of a million would take longer than all
 * that is done with them.
 */
export class TokenWalk {
  readonly #text: string;
  start: number;
  end: number;

  constructor(text: string) {
    this.#text = text;
    this.start = this.end = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** What the token begins with: it tells what kind of token it is. */
  get character(): string {
    return this.#text.charAt(this.start);
  }

  /** Goes on to the next token. At the end of the text there is none, and this says no. */
  next(): boolean {
    this.start = behindSpace(this.#text, this.end);
    if (this.start >= this.#text.length) {
      return false;
    }
    const unit = this.#text.charCodeAt(this.start);
    this.end =
      unit === quote ? this.#behindString() : isPunctuation(unit) ? this.start + 1 : this.#behindWord();
    return true;
  }

  #behindString(): number {
    let at = this.start;
    do {
      at = this.#text.indexOf('"', at + 1);
    } while (this.#isEscaped(at));
    return at === -1 ? this.#text.length : at + 1;
  }

  #isEscaped(at: number): boolean {
    let backslashes = 0;
    while (this.#text.charCodeAt(at - 1 - backslashes) === backslash) {
      backslashes++;
    }
    return backslashes % 2 === 1;
  }

  #behindWord(): number {
    let at = this.start + 1;
    while (
      at < this.#text.length &&
      behindSpace(this.#text, at) === at &&
      !isPunctuation(this.#text.charCodeAt(at))
    ) {
      at++;
    }
    return at;
  }
}

/** Whether this is one of `,`, `:`, `[`, `]`, `{` and `}`. */
function isPunctuation(unit: number): boolean {
  return unit === 0x2c || unit === 0x3a || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d;
}
