import { SyntaxKind } from './token';
import { TokenReader } from './tokenReader';

/** A text that is JSON, without the white space between its tokens. */
export function minified(text: string): string {
  const tokens = new TokenReader(text);
  const parts: string[] = [];
  while (tokens.current.kind !== SyntaxKind.EOF) {
    parts.push(text.slice(tokens.current.start, tokens.current.end));
    tokens.advance();
  }
  return parts.join('');
}
