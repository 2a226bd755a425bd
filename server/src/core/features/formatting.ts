import { tokenGaps, type Gap } from '../json/tokenGaps';
import { whiteSpace, whiteSpaceEdits, type WhiteSpace } from '../json/whiteSpace';
import type { Mapping } from '../mapping/mapping';
import { BoundedEdits } from '../text/boundedEdits';
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
 * is: what its lines should be is not certain. Very many edits become one.
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
  const wantedIn = whiteSpaceOf(options, lineBreak);
  const edits = new BoundedEdits(text);
  for (const gap of tokenGaps(text)) {
    for (const edit of whiteSpaceEdits(text, gap, wantedIn(gap), lines)) {
      edits.add(edit);
    }
  }
  return edits.all();
}

/** Tells what belongs into gaps. There may be millions of them, which share what they want. */
function whiteSpaceOf(options: FormattingOptions, lineBreak: string): (gap: Gap) => WhiteSpace {
  const step = options.insertSpaces ? ' '.repeat(Math.min(Math.max(options.tabSize, 0), 16) || 0) : '\t';
  const inline = {
    '': whiteSpace(lineBreak, 0, 0, ''),
    ' ': whiteSpace(lineBreak, 0, 0, ' '),
  };
  const onLine: WhiteSpace[] = [];
  const apart: WhiteSpace[] = [];
  return ({ place, separator, depth, maySetApart }) => {
    switch (place) {
      case 'first':
      case 'inline':
        return inline[separator];
      case 'line':
        return maySetApart
          ? (apart[depth] ??= whiteSpace(lineBreak, 1, 2, step.repeat(depth)))
          : (onLine[depth] ??= whiteSpace(lineBreak, 1, 1, step.repeat(depth)));
      case 'last': {
        const least = options.insertFinalNewline === true ? 1 : 0;
        return whiteSpace(lineBreak, least, options.trimFinalNewlines === true ? 1 : Infinity, '');
      }
    }
  };
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
