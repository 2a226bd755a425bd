import * as vscode from 'vscode';
import { commandIds } from './identifiers';
import { command, offer } from './ui/offer';

/**
 * Tells that the language server stopped and is not started again, with what helps.
 *
 * @param hasRun that it could be started, at least once
 */
export async function tellStopped(hasRun: boolean): Promise<void> {
  const message = hasRun
    ? vscode.l10n.t(
        'Mapping files are not checked any more: the language server ended again and again. Restart it, and look into its log if it ends once more.',
      )
    : vscode.l10n.t(
        'Mapping files are not checked: the language server could not be started. Its log says why. Restart it, and install the extension anew if that does not help.',
      );
  await offer(
    vscode.window.showErrorMessage,
    message,
    command(vscode.l10n.t('Restart Server'), commandIds.restartServer),
    command(vscode.l10n.t('Show Log'), commandIds.showLog),
  );
}
