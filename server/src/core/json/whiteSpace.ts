import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** White space as it should be: line breaks, then something on the last line. */
export interface WhiteSpace {
  readonly leastBreaks: number;
  readonly mostBreaks: number;
  /** What the last line begins with or, without any line break, all there is. */
  readonly behind: string;
  /** Of the line breaks that are missing. */
  readonly lineBreak: string;
  /** What is written where there is none. */
  readonly whole: string;
}

/** What white space should be; see `WhiteSpace`. */
export function whiteSpace(
  lineBreak: string,
  leastBreaks: number,
  mostBreaks: number,
  behind: string,
): WhiteSpace {
  return { leastBreaks, mostBreaks, behind, lineBreak, whole: lineBreak.repeat(leastBreaks) + behind };
}

/**
 * The smallest edits that make white space what it should be, inside of a range of whole lines. Line breaks that are
 * there stay as they are, as far as they are wanted; tokens do not change lines across an end of the range.
 *
 * @param lines from the start of a line to the end of a line, without its line break
 */
export function whiteSpaceEdits(text: string, gap: Span, wanted: WhiteSpace, lines: Span): Edit[] {
  if (gap.end < lines.start || gap.start > lines.end) {
    return [];
  }
  if (gap.start === gap.end) {
    return wanted.whole === '' ? [] : [{ span: { start: gap.start, end: gap.end }, text: wanted.whole }];
  }
  const span = { start: Math.max(gap.start, lines.start), end: Math.min(gap.end, lines.end) };
  const all = breaksIn(text, gap);
  const inside = all.filter(({ start }) => start >= span.start && start < span.end);
  const before = all.filter(({ start }) => start < span.start).length;
  const after = all.length - before - inside.length;
  const breaks = Math.min(Math.max(all.length, wanted.leastBreaks), wanted.mostBreaks);
  if (before > 0 && breaks === 0) {
    return [];
  }
  const wantedHere = Math.max(0, breaks - before - after);
  return replaceSpace(text, span, inside, wantedHere, wanted.lineBreak, after > 0 ? '' : wanted.behind);
}

/** A carriage return and the line feed behind it are one. */
function breaksIn(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let at = start; at < end; at++) {
    if (text[at] === '\r' && text[at + 1] === '\n') {
      found.push({ start: at, end: ++at + 1 });
    } else if (text[at] === '\r' || text[at] === '\n') {
      found.push({ start: at, end: at + 1 });
    }
  }
  return found;
}

function replaceSpace(
  text: string,
  { start, end }: Span,
  present: readonly Span[],
  wantedBreaks: number,
  lineBreak: string,
  behind: string,
): Edit[] {
  const edits: Edit[] = [];
  let done = start;
  const kept = present.slice(0, wantedBreaks);
  for (const each of kept) {
    edits.push(...smallestEdit(text, { start: done, end: each.start }, ''));
    done = each.end;
  }
  const rest = lineBreak.repeat(wantedBreaks - kept.length) + behind;
  return [...edits, ...smallestEdit(text, { start: done, end }, rest)];
}

/** Leaves out what old and new have in common at the start and at the end. */
function smallestEdit(text: string, { start, end }: Span, replacement: string): Edit[] {
  const old = text.slice(start, end);
  const shorter = Math.min(old.length, replacement.length);
  let head = 0;
  while (head < shorter && old[head] === replacement[head]) {
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === replacement.at(-1 - tail)) {
    tail++;
  }
  const edit = {
    span: { start: start + head, end: end - tail },
    text: replacement.slice(head, replacement.length - tail),
  };
  return edit.text === '' && edit.span.start === edit.span.end ? [] : [edit];
}
