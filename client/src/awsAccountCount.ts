import * as vscode from 'vscode';

/** So many AWS accounts, in words. */
export function awsAccountCount(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 AWS account')
    : vscode.l10n.t('{0} AWS accounts', count.toLocaleString());
}
