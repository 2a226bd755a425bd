import * as vscode from 'vscode';
import {
  laceworkConfigFile,
  readLaceworkProfiles,
} from '../../../server/src/cloud/lacework/laceworkProfiles';
import { plainLabel } from '../plainLabel';
import { environmentCredentials } from './environmentCredentials';
import { tellLaceworkFailure } from './tellLaceworkFailure';

/** Where the key comes from. */
export type WayToSignIn =
  | { readonly kind: 'file' | 'typed' | 'environment' }
  | { readonly kind: 'profile'; readonly profileName: string };

type Item = vscode.QuickPickItem & { readonly way?: WayToSignIn };

/** Lets the user choose among all the ways there are. Accounts are shown, and nothing of keys. */
export async function pickWayToSignIn(title: string): Promise<WayToSignIn | undefined> {
  const credentials = environmentCredentials(process.env);
  const environment: Item[] =
    credentials === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('$(terminal) Key of the environment'),
            description: plainLabel(credentials.account),
            detail: vscode.l10n.t('LW_ACCOUNT, and LW_API_KEY with LW_API_SECRET, or LW_API_TOKEN'),
            way: { kind: 'environment' },
          },
        ];
  const profiles = await profileItems();
  const items: Item[] = [
    {
      label: vscode.l10n.t('$(json) File of an API key…'),
      detail: vscode.l10n.t('The JSON file that the Lacework console downloads, at Settings > API keys'),
      way: { kind: 'file' },
    },
    {
      label: vscode.l10n.t('$(key) Type account, key ID and secret…'),
      way: { kind: 'typed' },
    },
    ...environment,
    ...(profiles.length === 0
      ? []
      : [{ label: '~/.lacework.toml', kind: vscode.QuickPickItemKind.Separator }, ...profiles]),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Whose API key? That of an administrator of the organization can do the most'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.way;
}

async function profileItems(): Promise<Item[]> {
  try {
    const profiles = await readLaceworkProfiles(laceworkConfigFile(process.env));
    return [...profiles].map(([profileName, { account = '' }]) => ({
      label: vscode.l10n.t('$(account) Profile {0}', plainLabel(profileName)),
      description: plainLabel(account),
      way: { kind: 'profile', profileName },
    }));
  } catch (error) {
    // The other ways are there all the same.
    void tellLaceworkFailure(error);
    return [];
  }
}
