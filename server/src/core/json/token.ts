import { SyntaxKind } from 'jsonc-parser';

export { SyntaxKind };

export interface Token {
  kind: SyntaxKind;
  start: number;
  end: number;
  /** The value of a string without quotes and escapes; of any other token, its text. */
  value: string;
}

/** Whether this may be meant as a key: a string, or a word that lacks its double quotes. */
export function isWord(token: Token): boolean {
  return token.kind === SyntaxKind.StringLiteral || token.kind === SyntaxKind.Unknown;
}

/** Whether this stands for a whole value, or is meant to. */
export function isScalar(token: Token): boolean {
  return !punctuation.has(token.kind) && token.kind !== SyntaxKind.EOF;
}

const punctuation = new Set([
  SyntaxKind.OpenBraceToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.OpenBracketToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CommaToken,
  SyntaxKind.ColonToken,
]);

export function isOpening(token: Token): boolean {
  return token.kind === SyntaxKind.OpenBraceToken || token.kind === SyntaxKind.OpenBracketToken;
}

/** Whether a word is this one character, which stands for one of JSON. */
export function isCharacter({ kind, value }: Token, character: '(' | ')' | ';'): boolean {
  return kind === SyntaxKind.Unknown && value === character;
}

/** Whether this is what other formats write for a colon. */
export function isEqualsSign({ kind, value }: Token): boolean {
  return kind === SyntaxKind.Unknown && /^(?:=>?|:=|;)$/.test(value);
}

export function isClosing(token: Token): boolean {
  return token.kind === SyntaxKind.CloseBraceToken || token.kind === SyntaxKind.CloseBracketToken;
}

const strayQuotes = /^['‘’“”`]|['‘’“”`]$/g;

/** The text that a string or a word stands for: a word without the quotes that JSON does not know. */
export function unquoted(token: Token): string {
  return token.kind === SyntaxKind.StringLiteral ? token.value : token.value.replace(strayQuotes, '');
}

/** Whether this is a word in quotes that JSON does not know. */
export function isQuoted(word: Token): boolean {
  return word.kind === SyntaxKind.Unknown && unquoted(word) !== word.value;
}
