import { tokenGaps, type Gap } from '../json/tokenGaps';
import { whiteSpaceEdits, type WhiteSpace } from '../json/whiteSpace';
import type { Mapping } from '../mapping/mapping';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** How the editor lays text out. What is not given is left as it is. */
export interface FormattingOptions {
  /** In spaces; what is no size between 0 and 16 counts as the nearest one. */
  readonly tabSize: number;
  readonly insertSpaces: boolean;
  readonly insertFinalNewline?: boolean;
  readonly trimFinalNewlines?: boolean;
}

/**
 * The edits that format a mapping file: one member or item on each line, where a list of AWS accounts, or the entry of
 * a Lacework account, that is on one line stays on it. One empty line between two members or items may stay. Nothing
 * but white space between tokens is changed, and line breaks stay what they are. A text that is not JSON is left as it
 * is: what its lines should be is not certain.
 *
 * @param range Only white space on the lines of this range is changed; on all lines if it is missing. A line is not
 *   meant if the range ends at its start.
 */
export function formattingEdits(mapping: Mapping, options: FormattingOptions, range?: Span): Edit[] {
  const { text, syntaxErrors } = mapping;
  if (syntaxErrors.length > 0) {
    return [];
  }
  const lines = range === undefined ? { start: 0, end: text.length } : wholeLines(text, range);
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const step = options.insertSpaces ? ' '.repeat(Math.min(Math.max(options.tabSize, 0), 16) || 0) : '\t';
  const edits: Edit[] = [];
  for (const gap of tokenGaps(text)) {
    edits.push(...whiteSpaceEdits(text, gap, wantedIn(gap, options, step), lines, lineBreak));
  }
  return edits;
}

function wantedIn(gap: Gap, options: FormattingOptions, step: string): WhiteSpace {
  switch (gap.place) {
    case 'first':
    case 'inline':
      return { leastBreaks: 0, mostBreaks: 0, behind: gap.separator };
    case 'line':
      return { leastBreaks: 1, mostBreaks: gap.maySetApart ? 2 : 1, behind: step.repeat(gap.depth) };
    case 'last':
      return {
        leastBreaks: options.insertFinalNewline === true ? 1 : 0,
        mostBreaks: options.trimFinalNewlines === true ? 1 : Infinity,
        behind: '',
      };
  }
}

function wholeLines(text: string, range: Span): Span {
  let start = Math.min(range.start, range.end);
  let end = Math.max(range.start, range.end);
  if (end > start && isLineBreak(text, end - 1)) {
    end = Math.max(start, text.slice(end - 2, end) === '\r\n' ? end - 2 : end - 1);
  }
  while (start > 0 && !isLineBreak(text, start - 1)) {
    start--;
  }
  while (end < text.length && !isLineBreak(text, end)) {
    end++;
  }
  return { start, end };
}

function isLineBreak(text: string, index: number): boolean {
  return text[index] === '\n' || text[index] === '\r';
}
