import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../core/rules/runRules';
import { countOf } from '../../core/text/countOf';

/** One line for each problem: `path:line:column: severity: message [rule]`, counted from 1. */
export function formatText(file: string, document: TextDocument, problems: readonly Problem[]): string {
  return problems
    .map(({ span, severity, message, rule }) => {
      const { line, character } = document.positionAt(span.start);
      return `${file}:${line + 1}:${character + 1}: ${severity}: ${message} [${rule.id}]\n`;
    })
    .join('');
}

/** "2 files checked: 1 error, 3 warnings", with further severities where there are any. */
export function summarize(files: number, problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  const others = count('information') + count('hint');
  const counts = [countOf(count('error'), 'error'), countOf(count('warning'), 'warning')];
  if (others > 0) {
    counts.push(countOf(others, 'note'));
  }
  return `${countOf(files, 'file')} checked: ${counts.join(', ')}\n`;
}
