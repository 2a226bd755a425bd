import { TokenWalk } from './tokenWalk';

/** A text that is JSON, without the white space between its tokens. */
export function minified(text: string): string {
  const tokens = new TokenWalk(text);
  const parts: string[] = [];
  while (tokens.next()) {
    parts.push(text.slice(tokens.start, tokens.end));
  }
  return parts.join('');
}
