import * as vscode from 'vscode';
import { identityItem } from './identityItem';
import type { KnownIdentity } from './knownIdentity';
import { laceworkSessionsOf, type SessionsContext } from './laceworkSessionsOf';
import { signIn } from './signIn';

type Item = vscode.QuickPickItem & { readonly identity?: KnownIdentity };

/**
 * Lets the user choose who is in use in this workspace, or sign somebody else in. Where nobody is known there is nothing to
 * choose.
 */
export async function pickIdentity(context: SessionsContext): Promise<KnownIdentity | undefined> {
  const sessions = laceworkSessionsOf(context);
  const identities = sessions.identities();
  if (identities.length === 0) {
    return signIn(context);
  }
  const current = sessions.current()?.id;
  const items: Item[] = identities.map((identity) => {
    const item = identityItem(identity, sessions);
    return identity.id === current ? { ...item, label: `$(check) ${item.label}` } : item;
  });
  const another: Item = { label: vscode.l10n.t('$(add) Sign In to Another…') };
  const chosen = await vscode.window.showQuickPick([...items, another], {
    title: vscode.l10n.t('Lacework Organization of This Workspace'),
    placeHolder: vscode.l10n.t('Commands that ask Lacework ask this one, as this user'),
    matchOnDescription: true,
  });
  if (chosen === undefined) {
    return undefined;
  }
  if (chosen.identity === undefined) {
    return signIn(context);
  }
  await sessions.choose(chosen.identity);
  return chosen.identity;
}
