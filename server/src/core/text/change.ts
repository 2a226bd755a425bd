import type { Span } from './span';

/** A stretch of a text that was replaced: what was there from `start` to `oldEnd` is now what is there up to `newEnd`. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * A change and another one after it, as one.
 *
 * @param second in the text after the first one
 */
export function combined(first: Change, second: Change): Change {
  const start = Math.min(first.start, second.start);
  // What the second one replaces behind the end of the first one has been there all the time.
  const beyond = Math.max(0, second.oldEnd - first.newEnd);
  const kept = Math.max(0, first.newEnd - second.oldEnd);
  return { start, oldEnd: first.oldEnd + beyond, newEnd: second.newEnd + kept };
}

/** Where an end of something is after a change that is not in it. What is inserted there comes behind it. */
export function movedEnd(end: number, { start, oldEnd, newEnd }: Change): number {
  return end <= start ? end : end + newEnd - oldEnd;
}

/** Where a start of something is after a change that is not in it. What is inserted there comes before it. */
export function movedStart(start: number, change: Change): number {
  return start < change.oldEnd ? start : start + change.newEnd - change.oldEnd;
}

/** A place after a change that is beside it, or inside of it without touching its ends. */
export function moved({ start, end }: Span, change: Change): Span {
  return { start: movedStart(start, change), end: movedEnd(end, change) };
}
