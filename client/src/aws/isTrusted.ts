import * as vscode from 'vscode';

/** Why AWS is not asked where the user does not trust the workspace. */
export const untrustedRefusal = vscode.l10n.t(
  'AWS is not asked in a workspace that you do not trust, since it uses your AWS credentials.',
);

/** Whether AWS may be asked; else the user is told why not, and offered to change it. */
export async function isTrusted(): Promise<boolean> {
  if (vscode.workspace.isTrusted) {
    return true;
  }
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const chosen = await vscode.window.showWarningMessage(untrustedRefusal, manage);
  if (chosen === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
  return false;
}
