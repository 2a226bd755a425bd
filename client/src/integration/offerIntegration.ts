import * as vscode from 'vscode';
import type { CloudAccount } from '../../../server/src/cloud/lacework/cloudAccount';
import { commandIds } from '../identifiers';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import { command, offer } from '../ui/offer';

/** Says something of an integration, and offers to copy its GUID or to look at it in the console of Lacework. */
export async function offerIntegration(
  { identity }: LaceworkConnection,
  { guid }: CloudAccount,
  show: Parameters<typeof offer>[0],
  message: string,
): Promise<void> {
  await offer(
    show,
    message,
    [vscode.l10n.t('Copy GUID'), () => vscode.env.clipboard.writeText(guid)],
    command(vscode.l10n.t('Show Integrations'), commandIds.showIntegrations),
    [vscode.l10n.t('Open Lacework'), () => vscode.env.openExternal(vscode.Uri.parse(identity.url, true))],
  );
}
