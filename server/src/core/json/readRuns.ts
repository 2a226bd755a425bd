import type { Cursor } from './cursor';
import { digitStringsFrom } from './digitRun';
import { runsOf } from './itemList';
import type { OpenArray } from './openNode';
import { SyntaxKind } from './token';

/** The parser looks no further ahead. What may be meant otherwise at the end of a list is left to be read token by token. */
const leftToRead = 4;

/**
 * Reads strings of digits, all but the last ones, without making a token of each. They have to stand behind a comma or the
 * opening bracket; few of them are not worth it. Says whether there were such.
 */
export function readRuns(text: string, cursor: Cursor, array: OpenArray): boolean {
  const { start, kind } = cursor.current;
  if (array.before === 'item' || kind !== SyntaxKind.StringLiteral) {
    return false;
  }
  const starts = digitStringsFrom(text, start);
  const [next] = starts.splice(-leftToRead);
  if (next === undefined || starts.length < leftToRead) {
    return false;
  }
  cursor.parts += starts.length;
  for (const [run, at] of runsOf(starts)) {
    array.node.items.appendPart(run, at);
  }
  const comma = text.lastIndexOf(',', next);
  array.before = { start: comma, end: comma + 1 };
  cursor.jumpTo(next, array.before);
  return true;
}
