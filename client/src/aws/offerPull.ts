import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import { command, offer } from '../ui/offer';

/** Says that the AWS accounts of the organization are not known, and lets the user pull them. */
export async function offerPull(): Promise<void> {
  const message = vscode.l10n.t('Which AWS accounts are unmapped is not known, since none were pulled yet.');
  const pull = command(vscode.l10n.t('Pull AWS Accounts…'), commandIds.pullAwsAccounts);
  await offer(vscode.window.showInformationMessage, message, pull);
}
