import * as vscode from 'vscode';
import type { CloudAccount } from '../../../server/src/cloud/lacework/cloudAccount';
import { commandIds } from '../identifiers';
import type { LaceworkConnection } from '../lacework/laceworkConnection';

type ShowMessage = (message: string, ...items: string[]) => Thenable<string | undefined>;

/** Says something of an integration, and offers to copy its GUID or to look at it in the console of Lacework. */
export async function offerIntegration(
  { identity }: LaceworkConnection,
  { guid }: CloudAccount,
  show: ShowMessage,
  message: string,
): Promise<void> {
  const copy = vscode.l10n.t('Copy GUID');
  const open = vscode.l10n.t('Open Lacework');
  const list = vscode.l10n.t('Show Integrations');
  const chosen = await show(message, copy, list, open);
  if (chosen === copy) {
    await vscode.env.clipboard.writeText(guid);
  } else if (chosen === list) {
    await vscode.commands.executeCommand(commandIds.showIntegrations);
  } else if (chosen === open) {
    await vscode.env.openExternal(vscode.Uri.parse(identity.url, true));
  }
}
