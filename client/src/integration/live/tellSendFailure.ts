import * as vscode from 'vscode';
import type { CloudError } from '../../../../server/src/cloud/cloudError';
import { plainMessage } from '../../plainMessage';
import type { Proposal } from './proposal';

/** Says why a mapping was not sent, or that nobody knows what has become of it, and offers what helps then. */
export async function tellSendFailure(error: CloudError, { again, compare }: Proposal): Promise<void> {
  const message = plainMessage([error.message, error.advice].filter(Boolean).join(' '));
  switch (error.code) {
    case 'cancelled':
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was sent: you cancelled it.'));
      return;
    case 'outcome-unknown': {
      const button = vscode.l10n.t('Compare');
      if ((await vscode.window.showErrorMessage(message, button)) === button) {
        await compare();
      }
      return;
    }
    case 'conflict': {
      const button = vscode.l10n.t('Look Again');
      if ((await vscode.window.showWarningMessage(message, button)) === button) {
        await again();
      }
      return;
    }
    default: {
      const button = vscode.l10n.t('Try Again');
      if ((await vscode.window.showErrorMessage(message, button)) === button) {
        await again();
      }
    }
  }
}
