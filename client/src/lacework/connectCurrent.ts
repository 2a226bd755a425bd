import * as vscode from 'vscode';
import { shorten } from '../../../server/src/core/text/quote';
import { plainMessage } from '../plainMessage';
import type { KnownIdentity } from './knownIdentity';
import type { LaceworkConnection } from './laceworkConnection';
import type { KeyFault } from './laceworkSessions';
import { laceworkSessionsOf, type SessionsContext } from './laceworkSessionsOf';
import { pickIdentity } from './pickIdentity';
import { signIn } from './signIn';
import { withLaceworkProgress } from './withLaceworkProgress';

/**
 * A connection as who is in use in this workspace. Where nobody is, or the key is gone, the user is asked to sign in, and
 * it goes on.
 *
 * @returns Nothing where the user gave up.
 * @throws CloudError
 */
export async function connectCurrent(context: SessionsContext): Promise<LaceworkConnection | undefined> {
  const sessions = laceworkSessionsOf(context);
  let identity = sessions.current() ?? (await pickIdentity(context));
  while (identity !== undefined) {
    const connection = await sessions.connect(identity);
    if (typeof connection === 'string') {
      identity = await offerSignIn(context, identity, connection);
    } else if (isKnown(connection)) {
      return connection;
    } else {
      // Nobody signed in with the key of the environment: asking says who it is, which the sessions note.
      await withLaceworkProgress(vscode.l10n.t('Asking Lacework whose key this is'), (control) =>
        connection.open(control).userProfile(),
      );
      const { id } = identity;
      identity = sessions.identities().find((each) => each.id === id && each.username !== '');
    }
  }
  return undefined;
}

function isKnown({ identity }: LaceworkConnection): boolean {
  return identity.username !== '';
}

/** Says why the key cannot be used. */
async function offerSignIn(
  context: SessionsContext,
  identity: KnownIdentity,
  fault: KeyFault,
): Promise<KnownIdentity | undefined> {
  const again = vscode.l10n.t('Sign In…');
  const message = plainMessage(wordsFor(identity, fault));
  return (await vscode.window.showErrorMessage(message, again)) === again ? signIn(context) : undefined;
}

function wordsFor({ username, account, profileName = '' }: KnownIdentity, fault: KeyFault): string {
  const user = shorten(username, 80);
  switch (fault) {
    case 'missing':
      return vscode.l10n.t(
        '"{0}" has no key any more in this window, so {1} was not asked. Sign in again.',
        user,
        account,
      );
    case 'damaged':
      return vscode.l10n.t(
        '"{0}" has a key in the secret storage that is damaged, so {1} was not asked. Sign in again.',
        user,
        account,
      );
    case 'other-account':
      return vscode.l10n.t(
        '"{0}" in ~/.lacework.toml is of another account than {1} now, so nothing was asked. Sign in again.',
        shorten(profileName),
        account,
      );
  }
}
