import * as vscode from 'vscode';
import type { PullFailure } from '../../../server/src/lsp/protocol';
import { plainMessage } from '../plainMessage';

/**
 * Tells why AWS could not be asked. The first line of the advice is shown; a policy in it is there to be copied.
 *
 * @param retry what to do if the user wants to try again
 */
export async function tellAwsFailure({ message, advice }: PullFailure, retry: () => unknown): Promise<void> {
  const [line = ''] = advice.split('\n');
  const policy = policyIn(advice);
  const copy = copyPolicyTitle();
  const again = vscode.l10n.t('Try Again');
  const actions = policy === undefined ? [again] : [copy, again];
  const shown = plainMessage([message, line].filter(Boolean).join(' '));
  const chosen = await vscode.window.showErrorMessage(shown, ...actions);
  if (chosen === copy) {
    await vscode.env.clipboard.writeText(policy ?? advice);
  } else if (chosen === again) {
    await retry();
  }
}

export function copyPolicyTitle(): string {
  return vscode.l10n.t('Copy IAM Policy');
}

/** The lines of an IAM policy in an advice. */
export function policyIn(advice: string): string | undefined {
  return /^\{[^]*^\}/m.exec(advice)?.[0];
}
