import type { Span } from '../../text/span';
import type { Fix } from '../rule';

/**
 * Removes a comment: with its lines where it stands alone on them, with the white space before it where it ends
 * its line. Nothing where it is not closed, or where it may be part of a word, as in an URL without quotes.
 */
export function withoutComment(text: string, { start, end }: Span): Fix | undefined {
  const comment = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  const isBlock = comment.startsWith('/*');
  const isClosed = !isBlock || (comment.length > 3 && comment.endsWith('*/'));
  const isApart = /(?:^|[\s{}[\],"]|":)$/.test(before) || (isBlock && before.endsWith(':'));
  if (!isClosed || !isApart) {
    return undefined;
  }
  const blankStart = backOverBlanks(text, start);
  const blankEnd = overBlanks(text, end);
  const endsLine = blankEnd === text.length || /[\r\n]/.test(text.charAt(blankEnd));
  const startsLine = blankStart === 0 || /[\r\n\uFEFF]/.test(text.charAt(blankStart - 1));
  const span = !endsLine
    ? { start, end }
    : startsLine
      ? { start: blankStart, end: overLineBreak(text, blankEnd) }
      : { start: blankStart, end };
  return { title: 'Remove the comment', edits: [{ span, text: '' }] };
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

function backOverBlanks(text: string, from: number): number {
  let offset = from;
  while (offset > 0 && isBlank(text.charAt(offset - 1))) {
    offset--;
  }
  return offset;
}

function overBlanks(text: string, from: number): number {
  let offset = from;
  while (isBlank(text.charAt(offset))) {
    offset++;
  }
  return offset;
}

function overLineBreak(text: string, offset: number): number {
  return text.startsWith('\r\n', offset) ? offset + 2 : Math.min(offset + 1, text.length);
}
