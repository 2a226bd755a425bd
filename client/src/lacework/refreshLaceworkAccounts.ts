import * as vscode from 'vscode';
import { laceworkAccountsOf } from '../../../server/src/cloud/lacework/laceworkAccountsOf';
import { clientNotifications } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/commandContext';
import type { LaceworkConnection } from './laceworkConnection';
import { withLaceworkProgress } from './withLaceworkProgress';

/** Asks Lacework for the Lacework accounts of the organization, and tells the server. */
export async function refreshLaceworkAccounts(
  context: CommandContext,
  connection: LaceworkConnection,
): Promise<void> {
  const profile = await withLaceworkProgress(vscode.l10n.t('Asking for Lacework accounts'), (control) =>
    connection.open(control).userProfile(),
  );
  const accounts = laceworkAccountsOf(profile, connection.identity.url, new Date().toISOString());
  const client = await context.client.ready();
  await client.sendNotification(clientNotifications.laceworkAccounts, accounts);
  const count = accounts.accounts.length.toLocaleString();
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} Lacework accounts of {1} are known.', count, accounts.organization),
  );
}
