import * as vscode from 'vscode';

/** Says why Lacework is not asked in a workspace that is not trusted, and lets the user trust it. */
export async function refuseUntrusted(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const message = vscode.l10n.t(
    'Lacework is not asked in a workspace that you do not trust, since that uses your API key.',
  );
  if ((await vscode.window.showWarningMessage(message, manage)) === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}
