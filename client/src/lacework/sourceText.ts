import * as vscode from 'vscode';
import { plainLabel } from '../plainLabel';
import type { KnownIdentity } from './knownIdentity';

/** Where the key of an identity is, in words. */
export function sourceText({ source, profileName = '' }: KnownIdentity): string {
  switch (source) {
    case 'stored':
      return vscode.l10n.t('key in the secret storage');
    case 'session':
      return vscode.l10n.t('until this window closes');
    case 'profile':
      return vscode.l10n.t('profile {0}', plainLabel(profileName));
    case 'environment':
      return vscode.l10n.t('key of the environment');
  }
}
