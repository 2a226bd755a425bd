import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import { command, offer } from '../ui/offer';

/** Tells what a user of Lacework lacks for integrations of the organization, and lets them choose another one. */
export async function tellAccessFault({
  message,
  advice,
}: {
  readonly message: string;
  readonly advice: string;
}): Promise<void> {
  const change = command(vscode.l10n.t('Switch Organization…'), commandIds.switchOrganization);
  await offer(vscode.window.showErrorMessage, `${message} ${advice}`, change);
}
