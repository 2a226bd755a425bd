import * as vscode from 'vscode';
import { commandIds } from '../identifiers';

/** Says that the AWS accounts of the organization are not known, and lets the user pull them. */
export async function offerPull(): Promise<void> {
  const pull = vscode.l10n.t('Pull AWS Accounts…');
  const message = vscode.l10n.t('Which AWS accounts are unmapped is not known, since none were pulled yet.');
  if ((await vscode.window.showInformationMessage(message, pull)) === pull) {
    await vscode.commands.executeCommand(commandIds.pullAwsAccounts);
  }
}
