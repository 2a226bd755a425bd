import type { Problem } from '../../core/rules/runRules';
import { printJson } from '../../core/text/printJson';
import type { Span } from '../../core/text/span';
import { countProblems, type CheckedFile, type CheckReport } from '../checkReport';
import type { SourceText } from '../sourceText';

/** Rises when something that was there goes or changes its meaning; additions leave it. */
const formatVersion = 1;

/** For programs: described by `schemas/check-report.schema.json`. */
export function formatJson(report: CheckReport, toolVersion: string): string {
  const count = (severity: Problem['severity']) => countProblems(report, severity);
  const content = {
    version: formatVersion,
    toolVersion,
    files: report.files.map(fileOf),
    failures: report.failures.map(({ path, message }) => ({ path: withSlashes(path), message })),
    summary: {
      files: report.files.length,
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
      hints: count('hint'),
      ignored: report.files.reduce((sum, { ignored }) => sum + ignored, 0),
    },
  };
  return printJson(content);
}

function fileOf({ path, source, problems, ignored, fixed }: CheckedFile) {
  return {
    path: withSlashes(path),
    fixed,
    ignored,
    problems: problems.map((problem) => problemOf(source, problem)),
  };
}

function problemOf(source: SourceText, { rule, severity, message, span, related = [], fix }: Problem) {
  return {
    rule: rule.id,
    severity,
    message,
    ...placeOf(source, span),
    fixable: fix?.() !== undefined,
    related: related.map((place) => ({ message: place.message, ...placeOf(source, place.span) })),
  };
}

function placeOf(source: SourceText, { start, end }: Span) {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
