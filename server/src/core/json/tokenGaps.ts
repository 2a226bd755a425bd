import type { Span } from '../text/span';
import { isClosing, isOpening, SyntaxKind, type Token } from './token';
import { TokenReader } from './tokenReader';

/** The white space between two tokens, or at an end of the text, and what belongs there. */
export interface Gap extends Span {
  readonly place: 'first' | 'last' | 'line' | 'inline';
  /** For a line: how deep what follows is nested. */
  readonly depth: number;
  /** For a line: whether an empty one may come before it. */
  readonly maySetApart: boolean;
  /** Where no line begins: what separates the tokens. */
  readonly separator: '' | ' ';
}

/** An object or list, while its tokens are passed. */
interface Container {
  readonly opening: Token;
  isOneLine: boolean;
}

/**
 * The gaps of a text that is JSON, in file order. The top-level object and the objects that are its values have each
 * member on a line; any other object or list stays on one line if it is on one, else each part of it has a line.
 */
export function* tokenGaps(text: string): Iterable<Gap> {
  const tokens = tokensOf(text);
  const oneLine = oneLineContainers(text, tokens);
  const open: Container[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let previous: Token | undefined;
  for (const token of tokens) {
    const end = token.start;
    const isInline = open.at(-1)?.isOneLine !== false;
    yield previous === undefined
      ? { start, end, place: 'first', depth: 0, maySetApart: false, separator: '' }
      : gapBetween(previous, token, open.length, isInline);
    if (isOpening(token)) {
      open.push({ opening: token, isOneLine: oneLine.has(token) && !isSpread(token, open) });
    } else if (isClosing(token)) {
      open.pop();
    }
    start = token.end;
    previous = token;
  }
  yield { start, end: text.length, place: 'last', depth: 0, maySetApart: false, separator: '' };
}

function tokensOf(text: string): Token[] {
  const reader = new TokenReader(text);
  const tokens: Token[] = [];
  while (reader.current.kind !== SyntaxKind.EOF) {
    tokens.push(reader.current);
    reader.advance();
  }
  return tokens;
}

const lineBreak = /[\r\n]/;

/** The opening brackets of all objects and lists without a line break. */
function oneLineContainers(text: string, tokens: readonly Token[]): Set<Token> {
  const found = new Set<Token>();
  const open: { readonly opening: Token; readonly breaks: number }[] = [];
  let breaks = 0;
  let end = 0;
  for (const token of tokens) {
    breaks += lineBreak.test(text.slice(end, token.start)) ? 1 : 0;
    end = token.end;
    if (isOpening(token)) {
      open.push({ opening: token, breaks });
    } else if (isClosing(token)) {
      const container = open.pop();
      if (container?.breaks === breaks) {
        found.add(container.opening);
      }
    }
  }
  return found;
}

/** Whether this opens the top-level object, or an object that is a value of it. */
function isSpread(opening: Token, around: readonly Container[]): boolean {
  return (
    around.length < 2 &&
    [opening, ...around.map((container) => container.opening)].every(
      ({ kind }) => kind === SyntaxKind.OpenBraceToken,
    )
  );
}

function gapBetween(previous: Token, next: Token, depth: number, isInline: boolean): Gap {
  const gap = { start: previous.end, end: next.start, depth, maySetApart: false, separator: '' } as const;
  const isEmpty = isOpening(previous) && isClosing(next);
  if (isEmpty || next.kind === SyntaxKind.CommaToken || next.kind === SyntaxKind.ColonToken) {
    return { ...gap, place: 'inline' };
  }
  if (previous.kind === SyntaxKind.ColonToken) {
    return { ...gap, place: 'inline', separator: ' ' };
  }
  if (isInline) {
    const isInList =
      previous.kind === SyntaxKind.OpenBracketToken || next.kind === SyntaxKind.CloseBracketToken;
    return { ...gap, place: 'inline', separator: isInList ? '' : ' ' };
  }
  const isBetween = previous.kind === SyntaxKind.CommaToken;
  return { ...gap, place: 'line', depth: isClosing(next) ? depth - 1 : depth, maySetApart: isBetween };
}
