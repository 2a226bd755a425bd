import * as vscode from 'vscode';
import type { CloudError } from '../../../../server/src/cloud/cloudError';
import { offer } from '../../ui/offer';
import { tellInPassing } from '../../ui/tellInPassing';
import type { Proposal } from './proposal';

/** Says why a mapping was not sent, or that nobody knows what has become of it, and offers what helps then. */
export async function tellSendFailure(error: CloudError, { again, compare }: Proposal): Promise<void> {
  const message = [error.message, error.advice].filter(Boolean).join(' ');
  const { showErrorMessage, showWarningMessage } = vscode.window;
  switch (error.code) {
    case 'cancelled':
      tellInPassing(vscode.l10n.t('Nothing was sent: you cancelled it.'));
      return;
    case 'outcome-unknown':
      return offer(showErrorMessage, message, [vscode.l10n.t('Compare'), compare]);
    case 'conflict':
      return offer(showWarningMessage, message, [vscode.l10n.t('Look Again'), again]);
    default:
      return offer(showErrorMessage, message, [vscode.l10n.t('Try Again'), again]);
  }
}
