import { applyEdits, inOrder, type Edit } from '../../core/text/edit';

/** Lines that are replaced by others; each line with its end. */
interface Change {
  /** The number of lines before it. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const contextLines = 3;

/**
 * What edits change, as a unified diff that `git apply` and `patch -p1` understand; nothing if they change
 * nothing.
 *
 * Made from the edits, in time linear in the file. A library would have to find out by comparison what is known
 * here, which takes a time that grows with the square of what changed.
 */
export function unifiedDiff(path: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const changes = changesOf(lines, edits);
  if (changes.length === 0) {
    return '';
  }
  let shift = 0;
  const hunks = inHunks(changes).map((hunk) => {
    const printed = printHunk(lines, hunk, shift);
    shift += hunk.reduce((sum, { added, removed }) => sum + added.length - removed.length, 0);
    return printed;
  });
  return `--- ${label('a', path)}\n+++ ${label('b', path)}\n${hunks.join('')}`;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function changesOf(lines: readonly string[], edits: readonly Edit[]): Change[] {
  const changes: Change[] = [];
  let line = 0;
  let lineStart = 0;
  /** Where the next line begins; there is none behind a line without an end. */
  const lineEnd = () => {
    const current = lines[line] ?? '';
    return current.endsWith('\n') ? lineStart + current.length : Infinity;
  };
  /** Goes on to the line that an offset is on. */
  const goTo = (offset: number) => {
    for (let end = lineEnd(); end <= offset; end = lineEnd()) {
      lineStart = end;
      line++;
    }
  };
  const pending = inOrder(edits);
  for (let next = 0; next < pending.length;) {
    const group: Edit[] = [];
    goTo(pending[next]?.span.start ?? 0);
    const first = line;
    const start = lineStart;
    // Edits that touch the same line make one change.
    for (let edit = pending[next]; edit !== undefined; edit = pending[next]) {
      if (group.length > 0 && edit.span.start >= lineEnd()) {
        break;
      }
      group.push({ span: { start: edit.span.start - start, end: edit.span.end - start }, text: edit.text });
      goTo(edit.span.end);
      next++;
    }
    const removed = lines.slice(first, line + 1);
    changes.push(trimmed(first, removed, linesOf(applyEdits(removed.join(''), group))));
  }
  return changes.filter(({ removed, added }) => removed.length + added.length > 0);
}

/** Without the lines that are equal at the beginning and at the end. */
function trimmed(at: number, removed: readonly string[], added: readonly string[]): Change {
  const shorter = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shorter && removed[head] === added[head]) {
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && removed.at(-1 - tail) === added.at(-1 - tail)) {
    tail++;
  }
  return {
    at: at + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}

/** Changes so near to each other that their context would overlap belong together. */
function inHunks(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  let end = -Infinity;
  for (const change of changes) {
    if (change.at - end > 2 * contextLines) {
      hunks.push([]);
    }
    hunks.at(-1)?.push(change);
    end = change.at + change.removed.length;
  }
  return hunks;
}

/** @param shift By how many lines the changes before have made the text longer. */
function printHunk(lines: readonly string[], changes: readonly Change[], shift: number): string {
  const start = Math.max(0, (changes[0]?.at ?? 0) - contextLines);
  let at = start;
  let removed = 0;
  let added = 0;
  const printed: string[] = [];
  const print = (sign: string, some: readonly string[]) => {
    removed += sign === '+' ? 0 : some.length;
    added += sign === '-' ? 0 : some.length;
    printed.push(...some.map((line) => sign + ended(line)));
  };
  for (const change of changes) {
    print(' ', lines.slice(at, change.at));
    print('-', change.removed);
    print('+', change.added);
    at = change.at + change.removed.length;
  }
  print(' ', lines.slice(at, at + contextLines));
  return `@@ -${range(start, removed)} +${range(start + shift, added)} @@\n${printed.join('')}`;
}

function range(before: number, count: number): string {
  return `${count === 0 ? before : before + 1},${count}`;
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

/** As git writes it: with a prefix where the path is relative, in quotes where it has unusual characters. */
function label(prefix: string, path: string): string {
  const full = /^(?:\/|\.\.\/|[A-Za-z]:)/.test(path) ? path : `${prefix}/${path.replace(/^(?:\.\/)+/, '')}`;
  const quoted = full.replace(/[\p{Cc}"\\]/gu, octal);
  return quoted === full ? full : `"${quoted}"`;
}

function octal(character: string): string {
  return Buffer.from(character).reduce((text, byte) => `${text}\\${byte.toString(8).padStart(3, '0')}`, '');
}
