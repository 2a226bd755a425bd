import type { Span } from '../text/span';
import { TokenWalk } from './tokenWalk';

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
  readonly isObject: boolean;
  readonly isOneLine: boolean;
}

/**
 * The gaps of a text that is JSON, in file order, but for those that are empty and are to be so. The top-level object and the objects that are its values have each
 * member on a line; any other object or list stays on one line if it is on one, else each part of it has a line.
 */
export function* tokenGaps(text: string): Iterable<Gap> {
  const oneLine = oneLineContainers(text);
  const open: Container[] = [];
  const tokens = new TokenWalk(text);
  let start = tokens.end;
  let previous = '';
  let containers = 0;
  while (tokens.next()) {
    const { start: end, character } = tokens;
    const gap: Gap =
      previous === ''
        ? { start, end, place: 'first', depth: 0, maySetApart: false, separator: '' }
        : gapBetween(previous, character, { start, end }, open.length, open.at(-1)?.isOneLine !== false);
    if (start < end || gap.place === 'line' || gap.separator !== '') {
      yield gap;
    }
    if (isOpening(character)) {
      const isObject = character === '{';
      const isOneLine = oneLine[containers++] === true && !(isObject && isSpread(open));
      open.push({ isObject, isOneLine });
    } else if (isClosing(character)) {
      open.pop();
    }
    start = tokens.end;
    previous = character;
  }
  yield { start, end: text.length, place: 'last', depth: 0, maySetApart: false, separator: '' };
}

/** Whether each object and list, in the order of their opening brackets, is without a line break. */
function oneLineContainers(text: string): boolean[] {
  const found: boolean[] = [];
  const open: { readonly index: number; readonly breaks: number }[] = [];
  const tokens = new TokenWalk(text);
  let breaks = 0;
  let end = tokens.end;
  while (tokens.next()) {
    const { start, character } = tokens;
    breaks += hasLineBreak(text, end, start) ? 1 : 0;
    end = tokens.end;
    if (isOpening(character)) {
      open.push({ index: found.length, breaks });
      found.push(false);
    } else if (isClosing(character)) {
      const container = open.pop();
      if (container !== undefined) {
        found[container.index] = container.breaks === breaks;
      }
    }
  }
  return found;
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (text[at] === '\n' || text[at] === '\r') {
      return true;
    }
  }
  return false;
}

/** Whether an object in these is the top-level one, or a value of it. */
function isSpread(around: readonly Container[]): boolean {
  return around.length < 2 && around.every(({ isObject }) => isObject);
}

function isOpening(character: string): boolean {
  return character === '{' || character === '[';
}

function isClosing(character: string): boolean {
  return character === '}' || character === ']';
}

/**
 * @param previous what the token before it begins with
 * @param next what the token behind it begins with
 */
function gapBetween(
  previous: string,
  next: string,
  { start, end }: Span,
  depth: number,
  isInline: boolean,
): Gap {
  const isEmpty = isOpening(previous) && isClosing(next);
  const isLine = !isEmpty && !isInline && next !== ',' && next !== ':' && previous !== ':';
  const isSpaced =
    !isEmpty && next !== ',' && next !== ':' && (previous === ':' || (previous !== '[' && next !== ']'));
  return {
    start,
    end,
    place: isLine ? 'line' : 'inline',
    depth: isLine && isClosing(next) ? depth - 1 : depth,
    maySetApart: isLine && previous === ',',
    separator: !isLine && isSpaced ? ' ' : '',
  };
}
