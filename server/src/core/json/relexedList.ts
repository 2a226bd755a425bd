import type { Change } from '../text/change';
import { countBefore } from '../text/countBefore';
import type { Span } from '../text/span';
import { longestRun } from './digitRun';
import { ItemList, type PlacedPart } from './itemList';
import type { JsonArray } from './jsonNode';
import type { JsonSyntaxError } from './jsonSyntaxError';
import { lexedItems } from './lexedItems';
import { appendMoved } from './movedNode';

/** The items of a list after a change in it. */
export interface RelexedList {
  readonly items: ItemList;
  /** What is wrong in the part that was read anew. */
  readonly errors: readonly JsonSyntaxError[];
  /** That part, in the text before the change. */
  readonly window: Span;
}

/**
 * Reads the part of a list anew that a change is in, with small ones beside it, so that these become one, and takes over the
 * rest. Nothing where this cannot be done: then the whole text has to be read.
 *
 * @param list from its bracket to its bracket, in the text before the change
 * @param text after the change
 */
export function relexedList(
  { start, end, items: { parts } }: JsonArray,
  change: Change,
  text: string,
): RelexedList | undefined {
  const by = change.newEnd - change.oldEnd;
  const before = countBefore(parts, change.start, (placed) => placed.start);
  const behind = countBefore(parts, change.oldEnd, (placed) => placed.start);
  const changed = itemsIn(parts.slice(Math.max(0, before - 1), behind));
  const first = fits(parts[before - 2], changed) ? before - 2 : Math.max(0, before - 1);
  const next = fits(parts[behind], changed) ? behind + 1 : behind;
  const window = {
    start: before === 0 ? start + 1 : (parts[first]?.start ?? start + 1),
    end: parts[next]?.start ?? end - 1,
  };
  const isLast = next >= parts.length;
  const lexed = lexedItems(
    text,
    { start: window.start, end: window.end + by },
    { isFirst: before === 0, isLast },
  );
  if (lexed === undefined) {
    return undefined;
  }
  const items = new ItemList(text);
  appendMoved(items, parts.slice(0, first), { change, text });
  for (const item of lexed.items) {
    items.append(item);
  }
  appendMoved(items, parts.slice(next), { change, text });
  return { items, errors: lexed.errors, window };
}

/** Whether a part can be read anew, and may become one run with what is beside it. */
function fits(placed: PlacedPart | undefined, items: number): boolean {
  const isReadable = placed?.part.kind === 'run' || placed?.part.kind === 'string';
  return isReadable && itemsIn([placed]) + items <= longestRun;
}

function itemsIn(parts: readonly PlacedPart[]): number {
  return parts.reduce((sum, { part }) => sum + (part.kind === 'run' ? part.starts.length : 1), 0);
}
