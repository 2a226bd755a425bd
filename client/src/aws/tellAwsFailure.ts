import * as vscode from 'vscode';
import type { PullFailure } from '../../../server/src/lsp/protocol';
import { offer, type Help } from '../ui/offer';

/**
 * Tells why AWS could not be asked. The first line of the advice is shown; a policy in it is there to be copied.
 *
 * @param retry what to do if the user wants to try again
 */
export async function tellAwsFailure({ message, advice }: PullFailure, retry: () => unknown): Promise<void> {
  const [line = ''] = advice.split('\n');
  const shown = [message, line].filter(Boolean).join(' ');
  const again: Help = [vscode.l10n.t('Try Again'), retry];
  await offer(vscode.window.showErrorMessage, shown, ...copyPolicy(advice), again);
}

/** A button to copy the IAM policy in an advice, if there is one. */
export function copyPolicy(advice = ''): Help[] {
  const [policy] = /^\{[^]*^\}/m.exec(advice) ?? [];
  return policy === undefined
    ? []
    : [[vscode.l10n.t('Copy IAM Policy'), () => vscode.env.clipboard.writeText(policy)]];
}
