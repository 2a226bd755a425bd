import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type InventoryStatus } from '../../../server/src/lsp/protocol';
import { settingsSection } from '../identifiers';
import { messageOf } from '../messageOf';
import { runServerCommand } from './runServerCommand';

/**
 * Pulls the AWS accounts anew if they are older than the user wants, as soon as the workspace is trusted. Where that fails, the
 * log says why.
 */
export async function refreshAwsAccounts(client: LanguageClient, status: InventoryStatus): Promise<void> {
  const days = vscode.workspace.getConfiguration(settingsSection).get<number>('aws.refreshAfterDays', 0);
  if (!status.isKnown || days <= 0 || status.daysOld < days) {
    return;
  }
  if (!vscode.workspace.isTrusted) {
    const granted = vscode.workspace.onDidGrantWorkspaceTrust(() => {
      granted.dispose();
      // Where the language server was restarted meanwhile, it is up to the new client.
      if (client.isRunning()) {
        void refreshAwsAccounts(client, status);
      }
    });
    return;
  }
  const options = {
    location: vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Pulling AWS accounts'),
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    try {
      const { profile } = status;
      const control = { token, onProgress: (message: string) => progress.report({ message }) };
      await runServerCommand(client, serverCommands.pullAwsAccounts, { profile }, control);
    } catch (error) {
      client.warn(messageOf(error), undefined, false);
    }
  });
}
