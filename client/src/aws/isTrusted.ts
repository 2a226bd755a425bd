import * as vscode from 'vscode';
import { command, offer } from '../ui/offer';

/** Why AWS is not asked where the user does not trust the workspace. */
export const untrustedRefusal = vscode.l10n.t(
  'AWS is not asked in a workspace that you do not trust, since it uses your AWS credentials.',
);

/** Whether AWS may be asked; else the user is told why not, and offered to change it. */
export async function isTrusted(): Promise<boolean> {
  if (vscode.workspace.isTrusted) {
    return true;
  }
  const manage = command(vscode.l10n.t('Manage Workspace Trust'), 'workbench.trust.manage');
  await offer(vscode.window.showWarningMessage, untrustedRefusal, manage);
  return false;
}
