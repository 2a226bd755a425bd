import * as vscode from 'vscode';
import { ConnectionError, ErrorCodes, ResponseError } from 'vscode-languageclient/node';
import { commandIds } from '../identifiers';
import { messageOf } from '../messageOf';
import { command, offer } from '../ui/offer';
import { isByProblems } from './runServerCommand';

/** The language server does not run. */
export class NoServerError extends Error {}

/**
 * Tells why the language server did not do what it was asked for. Where there is no server (any more), it is offered to start
 * it again.
 */
export async function tellServerFailure(error: unknown): Promise<void> {
  const { showErrorMessage } = vscode.window;
  if (!isServerGone(error)) {
    const help = isByProblems(error)
      ? command(vscode.l10n.t('Show Problems'), 'workbench.actions.view.problems')
      : command(vscode.l10n.t('Show Log'), commandIds.showLog);
    await offer(showErrorMessage, messageOf(error), help);
    return;
  }
  const message = vscode.l10n.t(
    'Nothing was done, because the language server of mapping files stopped. Restart it, and try again.',
  );
  await offer(showErrorMessage, message, command(vscode.l10n.t('Restart Server'), commandIds.restartServer));
}

/** Whether a question found no server, or lost it on the way. */
function isServerGone(error: unknown): boolean {
  return (
    error instanceof NoServerError ||
    error instanceof ConnectionError ||
    (error instanceof ResponseError &&
      (error.code === ErrorCodes.PendingResponseRejected || error.code === ErrorCodes.ConnectionInactive))
  );
}
