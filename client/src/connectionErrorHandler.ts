import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
} from 'vscode-languageclient/node';
import { commandIds } from './identifiers';
import { RestartDelays } from './restartDelays';
import { command, offer } from './ui/offer';

/**
 * Decides what happens when the language server dies: it is started again, later each time, and where it dies again and
 * again the user is told once. That something could not be sent to it is no reason to give it up, as it would be for the
 * language client's own handler after three messages: a server that died while there was much to tell it would stay dead.
 * That its connection is closed is told a moment later.
 *
 * @param disposing that the server is not needed any more
 */
export function connectionErrorHandler(disposing: AbortSignal): ErrorHandler {
  const delays = new RestartDelays();
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => afterEnd(delays, disposing),
  };
}

async function afterEnd(delays: RestartDelays, disposing: AbortSignal): Promise<CloseHandlerResult> {
  const delay = delays.next(performance.now());
  if (delay === undefined) {
    void tellStopped();
    return { action: CloseAction.DoNotRestart, message: 'The server ended too often.', handled: true };
  }
  try {
    await sleep(delay, undefined, { signal: disposing });
  } catch {
    return { action: CloseAction.DoNotRestart, message: 'The server is not needed any more.', handled: true };
  }
  return {
    action: CloseAction.Restart,
    message: `The server ended. It is started again after ${delay} ms.`,
    handled: true,
  };
}

async function tellStopped(): Promise<void> {
  const message = vscode.l10n.t(
    'Mapping files are not checked any more: the language server ended again and again. Restart it, and look into its log if it ends once more.',
  );
  await offer(
    vscode.window.showErrorMessage,
    message,
    command(vscode.l10n.t('Restart Server'), commandIds.restartServer),
    command(vscode.l10n.t('Show Log'), commandIds.showLog),
  );
}
