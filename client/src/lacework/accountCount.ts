import * as vscode from 'vscode';

/** So many Lacework accounts, in words. */
export function accountCount(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 Lacework account')
    : vscode.l10n.t('{0} Lacework accounts', count.toLocaleString());
}
