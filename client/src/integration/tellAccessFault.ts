import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import { plainMessage } from '../plainMessage';

/** Tells what a user of Lacework lacks for integrations of the organization, and lets them choose another one. */
export async function tellAccessFault({
  message,
  advice,
}: {
  readonly message: string;
  readonly advice: string;
}): Promise<void> {
  const change = vscode.l10n.t('Switch Organization…');
  if ((await vscode.window.showErrorMessage(plainMessage(`${message} ${advice}`), change)) === change) {
    await vscode.commands.executeCommand(commandIds.switchOrganization);
  }
}
