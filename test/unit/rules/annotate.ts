import type { Problem } from '../../../server/src/core/rules/runRules';
import type { Span } from '../../../server/src/core/text/span';

/**
 * Shows a text with its problems. A line that begins with `|` is a line of the text. The problems that begin on
 * it follow: carets under the span (to the end of the line where the span goes on), severity, rule and message,
 * and the related places as line:column.
 *
 * Tabs and carriage returns are shown as one visible character, other unprintable ones as `\u{…}`.
 */
export function annotate(text: string, problems: readonly Problem[]): string {
  const rows: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    rows.push(`|${visible(line)}`);
    for (const problem of problems) {
      if (start <= problem.span.start && problem.span.start <= end) {
        rows.push(...annotation(text, { start, end }, problem));
      }
    }
    start = end + 1;
  }
  return `${rows.join('\n')}\n`;
}

function annotation(
  text: string,
  line: Span,
  { span, severity, rule, message, related = [] }: Problem,
): string[] {
  const before = visible(text.slice(line.start, span.start));
  const marked = visible(text.slice(span.start, Math.min(span.end, line.end)));
  return [
    ` ${' '.repeat(columnsOf(before))}${'^'.repeat(Math.max(1, columnsOf(marked)))}`,
    ` ${severity} ${rule.id}: ${message}`,
    ...related.map((place) => `   ${lineAndColumn(text, place.span.start)} ${place.message}`),
  ];
}

function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${columnsOf(lines.at(-1) ?? '') + 1}`;
}

function columnsOf(text: string): number {
  return Array.from(text).length;
}

function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    if (character === '\t') {
      return '→';
    }
    return character === '\r' ? '␍' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
}
