import type { Span } from '../text/span';
import { ErrorList } from './errorList';
import { syntaxError, type JsonSyntaxError, type JsonSyntaxErrorCode } from './jsonSyntaxError';
import { isClosing, isOpening, isQuoted, SyntaxKind, type Token } from './token';
import { TokenMender } from './tokenMender';
import { TokenReader } from './tokenReader';

/** The place in a text up to which it has been read, and what has been found wrong. */
export class Cursor {
  readonly #errors = new ErrorList();
  readonly tokens: TokenReader;
  readonly #mostParts: number;
  /** How many parts have been read; see `ParsedJson`. */
  parts = 0;
  #previous: Token | undefined;

  constructor(text: string, mostParts: number) {
    this.#mostParts = mostParts;
    this.tokens = new TokenReader(text, this.#errors, new TokenMender(text));
  }

  get current(): Token {
    return this.tokens.current;
  }

  get next(): Token {
    return this.tokens.next;
  }

  /** The token before the current one; that one itself where it is the first. */
  get previous(): Token {
    return this.#previous ?? this.current;
  }

  /** Where the token before the current one ends. */
  get readUntil(): number | undefined {
    return this.#previous?.end;
  }

  /** Whether there is nothing more to be read, since the text ends or has too many errors or parts. */
  get isAtEnd(): boolean {
    return this.current.kind === SyntaxKind.EOF || this.#errors.isFull || this.parts > this.#mostParts;
  }

  /** Whether so many tokens before the current one cannot be made out that this one is not certain either. */
  get isLost(): boolean {
    return this.#errors.isInLongRow;
  }

  /** Whether there are too many errors to read on. */
  get isStopped(): boolean {
    return this.#errors.isFull;
  }

  advance(): void {
    this.#errors.endToken();
    this.#previous = this.current;
    this.tokens.advance();
  }

  /**
   * Passes over what can be read without a doubt, up to a token further on.
   *
   * @param previous the comma before that token
   */
  jumpTo(start: number, previous: Span): void {
    this.#errors.endToken();
    this.#previous = { ...previous, kind: SyntaxKind.CommaToken, value: ',' };
    this.tokens.jumpTo(start);
  }

  /** @param insertAt Where what is missing belongs: behind the previous token, if not given. */
  report(code: JsonSyntaxErrorCode, at: Span, missing?: string, insertAt = this.readUntil): void {
    this.#errors.report(syntaxError(code, at, missing, insertAt), isQuoted(this.current));
  }

  /** Reports what comes before all other errors at its place. */
  reportFirst(code: JsonSyntaxErrorCode, at: Span, missing: string): void {
    this.#errors.pushFirst(syntaxError(code, at, missing, this.readUntil));
  }

  /** Passes over a word which goes on with the ones before it that cannot be made out. */
  extendLast(): void {
    this.#errors.extendLast(this.current.end);
    this.advance();
  }

  /** Passes over all from the opening bracket at hand to its closing one. */
  skipNested(): void {
    let depth = 0;
    do {
      depth += isOpening(this.current) ? 1 : isClosing(this.current) ? -1 : 0;
      this.advance();
    } while (depth > 0 && !this.isAtEnd);
  }

  /** In file order. */
  errors(): JsonSyntaxError[] {
    return this.#errors.inOrder();
  }
}
