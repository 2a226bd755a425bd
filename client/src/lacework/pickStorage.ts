import * as vscode from 'vscode';
import { plainLabel } from '../plainLabel';
import type { goBack } from '../ui/goBack';
import { pickOne } from '../ui/pickOne';
import type { WayToSignIn } from './pickWayToSignIn';
import type { VerifiedCredentials } from './verifyCredentials';

type Storage = 'stored' | 'session' | 'profile';

/** Lets the user choose where a verified key is from now on. */
export async function pickStorage(
  { identity, credentials }: VerifiedCredentials,
  way: WayToSignIn,
): Promise<Storage | typeof goBack | undefined> {
  const items: (vscode.QuickPickItem & { storage: Storage })[] = [];
  if (way.kind === 'profile') {
    items.push({
      label: vscode.l10n.t("$(account) Remember the profile's name only"),
      detail: vscode.l10n.t('The key is read from ~/.lacework.toml whenever it is needed'),
      storage: 'profile',
    });
  }
  // A token alone ends soon, and cannot be renewed.
  if (credentials.key !== undefined) {
    items.push({
      label: vscode.l10n.t("$(key) Keep the key in VS Code's secret storage"),
      detail: vscode.l10n.t('For all windows, until you sign out'),
      storage: 'stored',
    });
  }
  items.push({
    label: vscode.l10n.t('$(watch) Only until this window closes'),
    detail: vscode.l10n.t('In memory; nothing of the key is stored'),
    storage: 'session',
  });
  const chosen = await pickOne({
    title: vscode.l10n.t(
      '{0} at {1}: Where Is the Key to Be?',
      plainLabel(identity.username),
      plainLabel(identity.account),
    ),
    placeHolder: vscode.l10n.t('The key is accepted. Nothing of it is stored yet'),
    items,
    place: { canGoBack: true },
  });
  return typeof chosen === 'object' ? chosen.storage : chosen;
}
