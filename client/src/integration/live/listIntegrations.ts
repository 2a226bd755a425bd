import * as vscode from 'vscode';
import { cloudTrailType, type CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { withLaceworkProgress } from '../../lacework/withLaceworkProgress';
import { plainMessage } from '../../plainMessage';
import { quote } from '../../../../server/src/core/text/quote';
import { setContext } from '../../setContext';
import { offerCreation } from './offerCreation';

/**
 * The integrations with CloudTrail that the organization has, those of the organization itself first. Where there are
 * none the user is told, and nothing comes back.
 */
export async function listIntegrations(connection: LaceworkConnection): Promise<CloudAccount[] | undefined> {
  const title = vscode.l10n.t('Asking for the CloudTrail integrations');
  const found = await withLaceworkProgress(title, (control) =>
    connection.open(control).listCloudAccounts(cloudTrailType),
  );
  if (found.length === 0) {
    const name = quote(connection.identity.account);
    void offerCreation(plainMessage(vscode.l10n.t('{0} has no CloudTrail integration.', name)));
    return undefined;
  }
  void setContext('hasIntegration', true);
  const levelOf = ({ isOrganization }: CloudAccount) => (isOrganization === false ? 1 : 0);
  return found.sort((a, b) => levelOf(a) - levelOf(b) || (a.name < b.name ? -1 : 1));
}
