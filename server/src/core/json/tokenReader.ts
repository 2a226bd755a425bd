import { createScanner, ScanError, SyntaxKind } from 'jsonc-parser';
import type { JsonSyntaxError, JsonSyntaxErrorCode } from './jsonSyntaxError';

export { SyntaxKind };

export interface Token {
  kind: SyntaxKind;
  start: number;
  end: number;
  /** The value of a string without quotes and escapes; of any other token, its text. */
  value: string;
}

const scanErrorCodes: Partial<Record<ScanError, JsonSyntaxErrorCode>> = {
  [ScanError.UnexpectedEndOfString]: 'unterminated-string',
  [ScanError.InvalidUnicode]: 'invalid-escape',
  [ScanError.InvalidEscapeCharacter]: 'invalid-escape',
  [ScanError.InvalidCharacter]: 'control-character',
};

/** Characters that go on a number or word which JSON would have ended: `012`, `1234-5678-9012`, `12e`. */
const continuesWord = /[\w.+-]/;

/**
 * Reads the tokens of a JSON text with one token of look-ahead. White space and a leading byte order mark
 * are passed over; comments and malformed tokens are reported and read as well as can be.
 */
export class TokenReader {
  readonly #text: string;
  readonly #scanner;
  readonly #errors: JsonSyntaxError[];
  current: Token;
  next: Token;

  constructor(text: string, errors: JsonSyntaxError[]) {
    this.#text = text;
    this.#errors = errors;
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
    this.next = this.#read();
  }

  /** Whether what comes next is a comma, and behind it what starts a member: the object is not at its end. */
  memberFollowsComma(): boolean {
    const member = /\s*"[^"\r\n]{0,1000}"\s*:/y;
    member.lastIndex = this.next.end;
    return this.next.kind === SyntaxKind.CommaToken && member.test(this.#text);
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
        case SyntaxKind.Unknown:
          if (this.#text.charAt(start) === '#') {
            this.#skipLine(start);
            continue;
          }
          return this.#readWord(kind, start, end);
        default:
          return { kind, start, end, value: this.#scanner.getTokenValue() };
      }
    }
  }

  #readWord(kind: SyntaxKind, start: number, scannedEnd: number): Token {
    const scanned = this.#scanner.getTokenError();
    let end = scannedEnd;
    while (end < this.#text.length && continuesWord.test(this.#text.charAt(end))) {
      end++;
    }
    if (end > scannedEnd) {
      this.#scanner.setPosition(end);
    }
    const isWhole = end === scannedEnd && scanned === ScanError.None;
    return { kind: isWhole ? kind : SyntaxKind.Unknown, start, end, value: this.#text.slice(start, end) };
  }

  /** Of a string that is not closed, the brackets and commas at the end of its line are left to be read. */
  #readString(start: number, scannedEnd: number): Token {
    const code = scanErrorCodes[this.#scanner.getTokenError()];
    const scanned = this.#scanner.getTokenValue();
    let rest = 0;
    while (code === 'unterminated-string' && /[ \t,\]}]/.test(this.#text.charAt(scannedEnd - 1 - rest))) {
      rest++;
    }
    const end = scannedEnd - rest;
    if (rest > 0) {
      this.#scanner.setPosition(end);
    }
    if (code !== undefined) {
      this.#errors.push({ code, start, end });
    }
    return {
      kind: SyntaxKind.StringLiteral,
      start,
      end,
      value: scanned.slice(0, Math.max(0, scanned.length - rest)),
    };
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

/** Whether this may be meant as a key: a string, or a word that lacks its double quotes. */
export function isWord(token: Token): boolean {
  return token.kind === SyntaxKind.StringLiteral || token.kind === SyntaxKind.Unknown;
}

export function isOpening(token: Token): boolean {
  return token.kind === SyntaxKind.OpenBraceToken || token.kind === SyntaxKind.OpenBracketToken;
}

export function isClosing(token: Token): boolean {
  return token.kind === SyntaxKind.CloseBraceToken || token.kind === SyntaxKind.CloseBracketToken;
}

const strayQuotes = /^['‘’“”`]|['‘’“”`]$/g;

/** The text that a string or a word stands for: a word without the quotes that JSON does not know. */
export function unquoted(token: Token): string {
  return token.kind === SyntaxKind.StringLiteral ? token.value : token.value.replace(strayQuotes, '');
}
