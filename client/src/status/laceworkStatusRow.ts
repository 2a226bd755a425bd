import * as vscode from 'vscode';
import { ageOf } from '../../../server/src/core/facts/ageOf';
import { commandIds } from '../identifiers';
import { accountsText } from '../lacework/accountsText';
import type { LaceworkSessions } from '../lacework/laceworkSessions';
import { untrustedLaceworkRefusal } from '../lacework/refuseUntrusted';
import { plainLabel } from '../plainLabel';
import { manageTrust } from './manageTrust';
import type { StatusRow } from './statusRow';

/** Which Lacework organization is in use, as whom, and what is known of it. */
export function laceworkStatusRow(
  sessions: Pick<LaceworkSessions, 'current' | 'accountsOf'>,
  isTrusted: boolean,
): StatusRow {
  const subject = vscode.l10n.t('Lacework');
  const identity = sessions.current();
  if (identity === undefined) {
    return {
      weight: 'missing',
      subject,
      short: vscode.l10n.t('not signed in to Lacework'),
      detail: isTrusted
        ? vscode.l10n.t('Not signed in, so names of Lacework accounts are not compared')
        : untrustedLaceworkRefusal,
      action: isTrusted
        ? {
            command: commandIds.switchOrganization,
            title: vscode.l10n.t('Sign In'),
            description: vscode.l10n.t('Sign In…'),
          }
        : manageTrust(),
    };
  }
  const accounts = sessions.accountsOf(identity);
  const isStale = accounts !== undefined && ageOf(accounts.fetchedAt, Date.now()).isStale;
  const { username, isOrganization, isOrganizationAdministrator } = identity;
  const isLimited = username !== '' && !(isOrganization && isOrganizationAdministrator);
  const detail = [
    plainLabel(identity.account),
    plainLabel(username),
    ...(isLimited ? [limitText(isOrganization)] : []),
    accounts === undefined ? vscode.l10n.t('Lacework accounts unknown') : accountsText(accounts),
  ];
  return {
    weight: isLimited || isStale ? 'warning' : accounts === undefined ? 'missing' : 'fine',
    subject,
    short: plainLabel(identity.account),
    detail: detail.filter(Boolean).join(' · '),
    action: !isTrusted
      ? manageTrust()
      : accounts === undefined || isStale
        ? {
            command: commandIds.refreshLaceworkAccounts,
            title: vscode.l10n.t('Refresh'),
            description: vscode.l10n.t('Refresh Lacework Accounts'),
          }
        : {
            command: commandIds.switchOrganization,
            title: vscode.l10n.t('Switch'),
            description: vscode.l10n.t('Switch Organization…'),
          },
  };
}

function limitText(isOrganization: boolean): string {
  return isOrganization
    ? vscode.l10n.t('no administrator of the organization')
    : vscode.l10n.t('no organization');
}
