import { createScanner, ScanError } from 'jsonc-parser';
import type { JsonSyntaxError, JsonSyntaxErrorCode } from './jsonSyntaxError';
import { SyntaxKind, type Token } from './token';
import type { ScannedString, TokenMender } from './tokenMender';

const scanErrorCodes: Partial<Record<ScanError, JsonSyntaxErrorCode>> = {
  [ScanError.UnexpectedEndOfString]: 'unterminated-string',
  [ScanError.InvalidUnicode]: 'invalid-escape',
  [ScanError.InvalidEscapeCharacter]: 'invalid-escape',
  [ScanError.InvalidCharacter]: 'control-character',
};

/** Characters that go on a number or word which JSON would have ended: `012`, `1234-5678-9012`, `12e`. */
const continuesWord = /[\w.+-]/;

/** What stands right behind a string of which there is no doubt; so does the end of the text. */
const behindString = ':,]}\r\n';

/** The same behind a number, `true`, `false` or `null`: neither the word nor a text that lacks its first quote goes on there. */
const behindWord = behindString.slice(1);

const keywords: ReadonlyMap<string, SyntaxKind> = new Map([
  ['true', SyntaxKind.TrueKeyword],
  ['false', SyntaxKind.FalseKeyword],
  ['null', SyntaxKind.NullKeyword],
]);

/**
 * Reads the tokens of a JSON text with look-ahead. White space and a leading byte order mark are passed over;
 * comments and malformed tokens are reported and read as well as can be.
 */
export class TokenReader {
  readonly #text: string;
  readonly #scanner;
  readonly #errors: { push(error: JsonSyntaxError): void };
  readonly #mender: TokenMender | undefined;
  /** Behind the next one, as far as they have been asked for. */
  readonly #ahead: Token[] = [];
  current: Token;
  next: Token;

  /** @param mender Without it, what is no JSON is read as it stands. */
  constructor(text: string, errors: { push(error: JsonSyntaxError): void } = [], mender?: TokenMender) {
    this.#text = text;
    this.#errors = errors;
    this.#mender = mender;
    this.#scanner = createScanner(text, false);
    if (text.startsWith('\uFEFF')) {
      this.#scanner.setPosition(1);
    }
    this.current = this.#read();
    this.next = this.#read();
  }

  /** Makes the next token the current one. At the end of the text it stays at the end. */
  advance(): void {
    this.current = this.next;
    this.next = this.#ahead.shift() ?? this.#read();
  }

  /** A token behind the next one: 2 is the one right behind it. */
  peek(distance: number): Token {
    while (this.#ahead.length < distance - 1) {
      this.#ahead.push(this.#read());
    }
    return this.#ahead[distance - 2] ?? this.next;
  }

  /** Goes on where a token starts, further on. What is between must be such that nothing would be reported of it. */
  jumpTo(start: number): void {
    this.#ahead.length = 0;
    this.#scanner.setPosition(start);
    this.current = this.#read();
    this.next = this.#read();
  }

  #read(): Token {
    for (;;) {
      const kind = this.#scanner.scan();
      const start = this.#scanner.getTokenOffset();
      // The scanner counts past the end of the text where a comment is not closed.
      const end = Math.min(start + this.#scanner.getTokenLength(), this.#text.length);
      switch (kind) {
        case SyntaxKind.Trivia:
        case SyntaxKind.LineBreakTrivia:
          continue;
        case SyntaxKind.LineCommentTrivia:
        case SyntaxKind.BlockCommentTrivia:
          this.#errors.push({ code: 'comment', start, end });
          continue;
        case SyntaxKind.StringLiteral:
          return this.#readString(start, end);
        case SyntaxKind.NumericLiteral:
        case SyntaxKind.TrueKeyword:
        case SyntaxKind.FalseKeyword:
        case SyntaxKind.NullKeyword:
          return this.#readWord(kind, start, end);
        case SyntaxKind.Unknown:
          if (!this.#passOver(start)) {
            return this.#readWord(kind, start, end);
          }
          continue;
        default:
          return { kind, start, end, value: this.#scanner.getTokenValue() };
      }
    }
  }

  /** Passes over what is no token of the text, if such begins there. */
  #passOver(start: number): boolean {
    if (this.#text.charAt(start) === '#') {
      this.#skipLine(start);
      return true;
    }
    const foreign = this.#mender?.foreignAt(start) ?? [];
    for (const error of foreign) {
      this.#errors.push(error);
      this.#scanner.setPosition(error.end);
    }
    return foreign.length > 0;
  }

  #readWord(scannedKind: SyntaxKind, start: number, scannedEnd: number): Token {
    const sound = this.#scanner.getTokenError() === ScanError.None ? scannedKind : SyntaxKind.Unknown;
    const isCertain = sound !== SyntaxKind.Unknown && behindWord.includes(this.#text.charAt(scannedEnd));
    const unopened = !isCertain && this.#mender?.unopenedAt(start);
    if (unopened) {
      return this.#stringOf(start, unopened);
    }
    let end = scannedEnd;
    while (continuesWord.test(this.#text.charAt(end))) {
      end++;
    }
    let kind = end === scannedEnd ? sound : SyntaxKind.Unknown;
    if (kind === SyntaxKind.Unknown && this.#mender !== undefined) {
      end = this.#mender.endOfWord(start, end);
      kind = keywords.get(this.#text.slice(start, end)) ?? kind;
    }
    this.#scanner.setPosition(end);
    return { kind, start, end, value: this.#text.slice(start, end) };
  }

  #readString(start: number, scannedEnd: number): Token {
    const scanned = {
      end: scannedEnd,
      value: this.#scanner.getTokenValue(),
      code: scanErrorCodes[this.#scanner.getTokenError()],
    };
    const isCertain = scanned.code === undefined && behindString.includes(this.#text.charAt(scannedEnd));
    const string = (isCertain ? undefined : this.#mender?.stringAt(start, scanned)) ?? scanned;
    return this.#stringOf(start, string);
  }

  #stringOf(start: number, { end, value, code }: ScannedString): Token {
    if (code !== undefined) {
      this.#errors.push({ code, start, end });
    }
    this.#scanner.setPosition(end);
    return { kind: SyntaxKind.StringLiteral, start, end, value };
  }

  /** `#` starts a comment in many other formats. */
  #skipLine(start: number): void {
    const lineBreak = /[\r\n]|$/g;
    lineBreak.lastIndex = start;
    const end = lineBreak.exec(this.#text)?.index ?? this.#text.length;
    this.#errors.push({ code: 'comment', start, end });
    this.#scanner.setPosition(end);
  }
}
