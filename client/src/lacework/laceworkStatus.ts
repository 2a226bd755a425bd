import * as vscode from 'vscode';
import { ageOf } from '../../../server/src/core/facts/ageOf';
import { commandIds, mappingLanguageId } from '../identifiers';
import { plainLabel } from '../plainLabel';
import { accountsText } from './accountsText';
import type { LaceworkSessions } from './laceworkSessions';

/** Says in the language status which Lacework organization is in use, as whom, and what is known of it. */
export function createLaceworkStatus(sessions: LaceworkSessions): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('laceworkMapping.lacework', {
    language: mappingLanguageId,
  });
  item.name = vscode.l10n.t('Lacework organization');
  const identity = sessions.current();
  if (identity === undefined) {
    item.text = vscode.l10n.t('Not signed in to Lacework');
    item.detail = vscode.l10n.t('Names of Lacework accounts are not compared');
    item.command = { command: commandIds.switchOrganization, title: vscode.l10n.t('Sign In') };
  } else {
    const accounts = sessions.accountsOf(identity);
    const isStale = accounts !== undefined && ageOf(accounts.fetchedAt, Date.now()).isStale;
    const { username, isOrganization, isOrganizationAdministrator } = identity;
    const isLimited = username !== '' && !(isOrganization && isOrganizationAdministrator);
    // There is little space: what is too long pushes the command out of sight.
    item.text = plainLabel(identity.account);
    item.detail = [
      plainLabel(username),
      ...(isLimited ? [limitText(isOrganization)] : []),
      accounts === undefined ? vscode.l10n.t('Lacework accounts unknown') : accountsText(accounts),
    ]
      .filter(Boolean)
      .join(' · ');
    item.command =
      accounts === undefined || isStale
        ? { command: commandIds.refreshLaceworkAccounts, title: vscode.l10n.t('Refresh') }
        : { command: commandIds.switchOrganization, title: vscode.l10n.t('Switch') };
    item.severity =
      isLimited || isStale
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
  }
  item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
  return item;
}

function limitText(isOrganization: boolean): string {
  return isOrganization
    ? vscode.l10n.t('no administrator of the organization')
    : vscode.l10n.t('no organization');
}
