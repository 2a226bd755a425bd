import * as vscode from 'vscode';
import { shorten } from '../../../server/src/core/text/quote';
import type { LaceworkIdentity } from './laceworkConnection';

/**
 * Says what a key cannot do that is not of an administrator of an organization, and asks whether it is to be used
 * nevertheless.
 */
export async function acceptLimits(
  identity: Pick<LaceworkIdentity, 'account' | 'username' | 'isOrganization' | 'isOrganizationAdministrator'>,
): Promise<boolean> {
  const { isOrganization, isOrganizationAdministrator } = identity;
  if (isOrganization && isOrganizationAdministrator) {
    return true;
  }
  const account = shorten(identity.account);
  const message = isOrganization
    ? vscode.l10n.t(
        '"{0}" is no administrator of the organization {1}: this key can neither create integrations nor push mappings.',
        shorten(identity.username, 80),
        account,
      )
    : vscode.l10n.t(
        '"{0}" is no Lacework organization, and mappings belong to organizations: this key can neither create integrations nor push mappings.',
        account,
      );
  const detail = isOrganization
    ? vscode.l10n.t(
        'That takes the key of a regular user who is administrator of the organization; service users have no access to it. This key tells the names of Lacework accounts, perhaps not of all.',
      )
    : vscode.l10n.t('This key tells the names of the Lacework accounts that its user sees, and no more.');
  const keep = vscode.l10n.t('Use It for Names');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, keep)) === keep;
}
