import * as vscode from 'vscode';
import { CloudError } from '../../../../server/src/cloud/cloudError';
import { commandIds } from '../../identifiers';
import { command, offer } from '../../ui/offer';
import { tellInPassing } from '../../ui/tellInPassing';

/** Does something with an integration. Where it fails the user is told why, and can look at what is there now. */
export async function tellingList(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CloudError)) {
      throw error;
    }
    if (error.code === 'cancelled') {
      tellInPassing(vscode.l10n.t('Nothing was sent: you cancelled it.'));
      return;
    }
    const show = command(vscode.l10n.t('Show Integrations'), commandIds.showIntegrations);
    const message = [error.message, error.advice].filter(Boolean).join(' ');
    await offer(vscode.window.showErrorMessage, message, show);
  }
}
