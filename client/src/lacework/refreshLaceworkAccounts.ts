import * as vscode from 'vscode';
import { shorten } from '../../../server/src/core/text/quote';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import { plainMessage } from '../plainMessage';
import { command, offer } from '../ui/offer';
import { accountCount } from './accountCount';
import type { LaceworkConnection } from './laceworkConnection';
import { withLaceworkProgress } from './withLaceworkProgress';

/** Asks Lacework for the Lacework accounts of the organization, which the sessions keep. */
export async function refreshLaceworkAccounts(
  _context: CommandContext,
  connection: LaceworkConnection,
): Promise<void> {
  const { identity } = connection;
  const { username, accounts } = await withLaceworkProgress(
    vscode.l10n.t('Asking for Lacework accounts'),
    (control) => connection.open(control).userProfile(),
  );
  if (username !== identity.username) {
    const message = vscode.l10n.t(
      '"{0}" has the key now, not {1}, so its Lacework accounts are not kept. Sign in again.',
      shorten(username, 80),
      shorten(identity.username, 80),
    );
    const signIn = command(vscode.l10n.t('Sign In…'), commandIds.signIn);
    void offer(vscode.window.showWarningMessage, message, signIn);
    return;
  }
  const account = shorten(identity.account);
  void vscode.window.showInformationMessage(
    plainMessage(vscode.l10n.t('"{0}" tells of {1}, as of now.', account, accountCount(accounts.length))),
  );
}
