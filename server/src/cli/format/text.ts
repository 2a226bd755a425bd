import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { escapeInvisible } from '../../core/text/escapeInvisible';
import type { Problem } from '../../core/rules/runRules';
import type { Severity } from '../../core/rules/rule';
import type { Span } from '../../core/text/span';
import type { CheckedFile, CheckReport } from '../checkReport';
import { withoutLogCommands } from '../output/withoutLogCommands';
import type { SourceText } from '../sourceText';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const colors: Record<Severity, Style> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'blue'],
  hint: ['bold', 'gray'],
};
/** So much of a line is shown, at most, before and behind where a problem begins. */
const shownBefore = 40;
const shownBehind = 60;

/**
 * For people: each problem as `path:line:column: severity: message [rule]`, with its line of the file, carets
 * under what is meant, and the related places.
 */
export function formatText({ files }: CheckReport, color: boolean): string {
  const paint: Paint = color ? (style, text) => styleText(style, text, { validateStream: false }) : plain;
  return withoutLogCommands(
    files.flatMap((file) => file.problems.map((problem) => formatProblem(file, problem, paint))).join(''),
  );
}

function formatProblem({ path, source }: CheckedFile, problem: Problem, paint: Paint): string {
  const { span, severity, message, rule, related = [] } = problem;
  const placeOf = ({ start }: Span) => {
    const { line, column } = source.positionAt(start);
    return `${escapeInvisible(path)}:${line}:${column}`;
  };
  const { shown, indent, marked } = excerpt(source, span);
  return [
    `${paint('bold', placeOf(span))}: ${paint(colors[severity], severity)}: ${escapeInvisible(message)} ${paint('dim', `[${rule.id}]`)}`,
    `    ${shown}`.trimEnd(),
    `    ${indent}${paint(colors[severity], '^'.repeat(marked))}`,
    ...related.map((place) => `    ${placeOf(place.span)}: ${escapeInvisible(place.message)}`),
    '',
  ].join('\n');
}

function excerpt(source: SourceText, span: Span) {
  const line = source.lineAt(span.start);
  const at = Math.min(Math.max(span.start, line.start), line.end);
  const start = Math.max(line.start, at - shownBefore);
  const end = Math.min(line.end, at + shownBehind);
  const before = (start > line.start ? '…' : '') + printable(source.shown.slice(start, at));
  const markedText = printable(source.shown.slice(at, Math.min(Math.max(span.end, at), end)));
  const behind = printable(source.shown.slice(at, end)) + (end < line.end ? '…' : '');
  const shown = before + behind;
  const blank = /^[ …]*/.exec(shown)?.[0].length ?? 0;
  const cut = shown.startsWith('…') ? 0 : Math.min(blank, before.length);
  return {
    shown: shown.slice(cut),
    indent: ' '.repeat(stringWidth(before.slice(cut))),
    marked: Math.max(1, stringWidth(markedText)),
  };
}

/** One space for a tab, and one character for each that a terminal would obey. */
function printable(text: string): string {
  return Array.from(text.replaceAll('\t', ' '), (character) =>
    escapeInvisible(character) === character ? character : '�',
  ).join('');
}

function plain(_style: Style, text: string): string {
  return text;
}
