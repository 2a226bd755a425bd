import * as vscode from 'vscode';
import { ConnectionError, ErrorCodes, ResponseError } from 'vscode-languageclient/node';
import { commandIds } from '../identifiers';
import { messageOf } from '../messageOf';
import { plainMessage } from '../plainMessage';

/** The language server does not run. */
export class NoServerError extends Error {}

/**
 * Tells why the language server did not do what it was asked for. Where there is no server (any more), it is offered to start
 * it again.
 */
export async function tellServerFailure(error: unknown): Promise<void> {
  if (!isServerGone(error)) {
    void vscode.window.showErrorMessage(plainMessage(messageOf(error)));
    return;
  }
  const restart = vscode.l10n.t('Restart Server');
  const message = vscode.l10n.t(
    'Nothing was done, because the language server of mapping files stopped. Restart it, and try again.',
  );
  if ((await vscode.window.showErrorMessage(message, restart)) === restart) {
    await vscode.commands.executeCommand(commandIds.restartServer);
  }
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
