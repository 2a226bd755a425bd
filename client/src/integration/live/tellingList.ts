import * as vscode from 'vscode';
import { CloudError } from '../../../../server/src/cloud/cloudError';
import { commandIds } from '../../identifiers';
import { plainMessage } from '../../plainMessage';

/** Does something with an integration. Where it fails the user is told why, and can look at what is there now. */
export async function tellingList(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CloudError)) {
      throw error;
    }
    if (error.code === 'cancelled') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was sent: you cancelled it.'));
      return;
    }
    const show = vscode.l10n.t('Show Integrations');
    const message = plainMessage([error.message, error.advice].filter(Boolean).join(' '));
    if ((await vscode.window.showErrorMessage(message, show)) === show) {
      await vscode.commands.executeCommand(commandIds.showIntegrations);
    }
  }
}
