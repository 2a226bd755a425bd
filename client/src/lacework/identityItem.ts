import type { QuickPickItem } from 'vscode';
import { plainLabel } from '../plainLabel';
import { accountsText } from './accountsText';
import type { KnownIdentity } from './knownIdentity';
import type { LaceworkSessions } from './laceworkSessions';
import { sourceText } from './sourceText';

/** An identity to choose from a list. */
export function identityItem(
  identity: KnownIdentity,
  sessions: LaceworkSessions,
): QuickPickItem & { readonly identity: KnownIdentity } {
  const accounts = sessions.accountsOf(identity);
  return {
    label: plainLabel(identity.account),
    description: plainLabel(identity.username),
    detail: [sourceText(identity), ...(accounts === undefined ? [] : [accountsText(accounts)])].join(' · '),
    identity,
  };
}
