import * as vscode from 'vscode';
import { shorten } from '../../../server/src/core/text/quote';
import type { CommandContext } from '../commands/commandContext';
import { plainMessage } from '../plainMessage';
import { identityItem } from './identityItem';
import type { KnownIdentity } from './knownIdentity';
import type { LaceworkSessions } from './laceworkSessions';
import { laceworkSessionsOf } from './laceworkSessionsOf';

/** Forgets the key of somebody who is signed in, and what is known of the Lacework accounts. */
export async function signOut(context: CommandContext): Promise<void> {
  const sessions = laceworkSessionsOf(context);
  const identities = sessions.identities();
  const signedIn = identities.filter(({ source }) => source !== 'environment');
  if (signedIn.length === 0) {
    void vscode.window.showInformationMessage(
      identities.length === 0
        ? vscode.l10n.t('Nobody is signed in to Lacework.')
        : vscode.l10n.t(
            'Nobody is signed in to Lacework. The key of the environment (LW_*) is not kept here.',
          ),
    );
    return;
  }
  const identity = await pick(signedIn, sessions);
  if (identity !== undefined) {
    await sessions.forget(identity);
    void vscode.window.showInformationMessage(plainMessage(wordsFor(identity)));
  }
}

async function pick(
  identities: readonly KnownIdentity[],
  sessions: LaceworkSessions,
): Promise<KnownIdentity | undefined> {
  const [only, ...more] = identities;
  if (more.length === 0) {
    return only;
  }
  const items = identities.map((identity) => identityItem(identity, sessions));
  const title = vscode.l10n.t('Sign Out of Lacework');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.identity;
}

function wordsFor({ username, account, source }: KnownIdentity): string {
  const user = shorten(username, 80);
  return source === 'profile'
    ? vscode.l10n.t(
        '"{0}" is signed out of {1}: the names of its Lacework accounts are forgotten. ~/.lacework.toml stays as it is.',
        user,
        account,
      )
    : vscode.l10n.t(
        '"{0}" is signed out of {1}: the key and the names of its Lacework accounts are forgotten. In Lacework the key stays valid.',
        user,
        account,
      );
}
