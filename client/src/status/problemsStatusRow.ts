import * as vscode from 'vscode';
import { plainLabel } from '../plainLabel';
import type { StatusRow } from './statusRow';

/** How many problems a mapping file has. */
export function problemsStatusRow(uri: vscode.Uri): StatusRow {
  const problems = vscode.languages.getDiagnostics(uri);
  const count = (...severities: vscode.DiagnosticSeverity[]) =>
    problems.filter(({ severity }) => severities.includes(severity)).length;
  const { Error, Warning, Information, Hint } = vscode.DiagnosticSeverity;
  const errors = count(Error);
  const warnings = count(Warning);
  const others = count(Information, Hint);
  const parts = [
    ...(errors === 0 ? [] : [errorsText(errors)]),
    ...(warnings === 0 ? [] : [warningsText(warnings)]),
    ...(others === 0 ? [] : [othersText(others)]),
  ];
  const short = parts.length === 0 ? vscode.l10n.t('No problems') : parts.join(', ');
  return {
    weight: errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'fine',
    subject: vscode.l10n.t('Problems'),
    short,
    detail: `${plainLabel(uri.path.split('/').at(-1) ?? '')} · ${short}`,
    action: {
      command: 'workbench.actions.view.problems',
      title: vscode.l10n.t('Problems'),
      description: vscode.l10n.t('Show Problems'),
    },
  };
}

function errorsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', count.toLocaleString());
}

function warningsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', count.toLocaleString());
}

function othersText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', count.toLocaleString());
}
