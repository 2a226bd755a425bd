import * as vscode from 'vscode';
import { command, offer } from '../ui/offer';

/** Says what the mistakes of a mapping file hide or lead to, and offers to show them. */
export async function offerProblems(message: string): Promise<void> {
  const show = command(vscode.l10n.t('Show Problems'), 'workbench.actions.view.problems');
  await offer(vscode.window.showWarningMessage, message, show);
}
