import { digitStringsFrom } from './digitRun';
import { SyntaxKind } from './token';
import { TokenMender } from './tokenMender';
import { TokenReader } from './tokenReader';

/**
 * How many more opening than closing brackets a text has. It tells whether one is missing where a text can be read in
 * two ways; the parser keeps account of those that it makes good. Counted when it is first asked for.
 */
export class BracketBalance {
  readonly #text: string;
  readonly #mended = { '{': 0, '[': 0 };
  #counted: { readonly '{': number; readonly '[': number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  lacksOpening(bracket: '{' | '['): boolean {
    return this.#of(bracket) < 0;
  }

  lacksClosing(bracket: '{' | '['): boolean {
    return this.#of(bracket) > 0;
  }

  /** Takes note of brackets that are read although they are not there: how many more opening than closing. */
  mend(bracket: '{' | '[', opening: number): void {
    this.#mended[bracket] += opening;
  }

  #of(bracket: '{' | '['): number {
    this.#counted ??= countBrackets(this.#text);
    return this.#counted[bracket] + this.#mended[bracket];
  }
}

const counts: ReadonlyMap<SyntaxKind, readonly ['{' | '[', 1 | -1]> = new Map([
  [SyntaxKind.OpenBraceToken, ['{', 1]],
  [SyntaxKind.CloseBraceToken, ['{', -1]],
  [SyntaxKind.OpenBracketToken, ['[', 1]],
  [SyntaxKind.CloseBracketToken, ['[', -1]],
]);

function countBrackets(text: string) {
  const counted = { '{': 0, '[': 0 };
  const tokens = new TokenReader(text, [], new TokenMender(text));
  while (tokens.current.kind !== SyntaxKind.EOF) {
    const counting = counts.get(tokens.current.kind);
    if (counting !== undefined) {
      counted[counting[0]] += counting[1];
    }
    const starts =
      tokens.current.kind === SyntaxKind.StringLiteral ? digitStringsFrom(text, tokens.current.start) : [];
    if (starts.length > 2) {
      tokens.jumpTo(starts.at(-1) ?? 0);
    } else {
      tokens.advance();
    }
  }
  return counted;
}
