import * as vscode from 'vscode';
import { ConnectionError, ErrorCodes, ResponseError, type LanguageClient } from 'vscode-languageclient/node';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import { messageOf } from '../messageOf';
import { plainMessage } from '../plainMessage';

/**
 * A command that asks the language server. Where it fails the user is told why, and where there is no server (any more)
 * is offered to start it again.
 */
export function withServer(
  run: (context: CommandContext, client: LanguageClient, ...parameters: unknown[]) => Promise<void>,
): (context: CommandContext, ...parameters: unknown[]) => Promise<void> {
  return async (context, ...parameters) => {
    let client: LanguageClient | undefined;
    try {
      client = await context.client.ready();
      await run(context, client, ...parameters);
    } catch (error) {
      if (client === undefined || isServerGone(error)) {
        void offerRestart();
      } else {
        void vscode.window.showErrorMessage(plainMessage(messageOf(error)));
      }
    }
  };
}

/** Whether a question found no server, or lost it on the way. */
function isServerGone(error: unknown): boolean {
  return (
    error instanceof ConnectionError ||
    (error instanceof ResponseError &&
      (error.code === ErrorCodes.PendingResponseRejected || error.code === ErrorCodes.ConnectionInactive))
  );
}

async function offerRestart(): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const message = vscode.l10n.t(
    'Nothing was done, because the language server of mapping files stopped. Restart it, and try again.',
  );
  if ((await vscode.window.showErrorMessage(message, restart)) === restart) {
    await vscode.commands.executeCommand(commandIds.restartServer);
  }
}
