import * as vscode from 'vscode';
import { command, offer } from '../ui/offer';

/** Why Lacework is not asked where the user does not trust the workspace. */
export const untrustedLaceworkRefusal = vscode.l10n.t(
  'Lacework is not asked in a workspace that you do not trust, since that uses your API key.',
);

/** Says why Lacework is not asked in a workspace that is not trusted, and lets the user trust it. */
export async function refuseUntrusted(): Promise<void> {
  const manage = command(vscode.l10n.t('Manage Workspace Trust'), 'workbench.trust.manage');
  await offer(vscode.window.showWarningMessage, untrustedLaceworkRefusal, manage);
}
