import { escapeInvisibleInLines } from '../../core/text/escapeInvisible';
import type { Severity } from '../../core/rules/rule';
import type { Problem } from '../../core/rules/runRules';
import type { CheckedFile, CheckReport } from '../checkReport';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions: each problem becomes an annotation of its line. */
export function formatGithub({ files, failures }: CheckReport): string {
  return [
    ...files.flatMap((file) => file.problems.map((problem) => annotation(file, problem))),
    ...failures.map(({ message }) => `::error title=lacework-mapping::${escapeMessage(message)}\n`),
  ].join('');
}

function annotation(
  { repositoryPath, source }: CheckedFile,
  { severity, message, rule, span }: Problem,
): string {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  const properties = {
    file: repositoryPath,
    line: start.line,
    endLine: end.line,
    // GitHub has no columns for a range of several lines.
    ...(start.line === end.line && { col: start.column, endColumn: Math.max(end.column, start.column + 1) }),
    title: rule.id,
  };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${commands[severity]} ${written.join(',')}::${escapeMessage(message)}\n`;
}

/** What people read, in logs that obey control sequences as a terminal does. */
function escapeMessage(text: string): string {
  return escapeData(escapeInvisibleInLines(text));
}

/** As the toolkit of GitHub Actions escapes. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
