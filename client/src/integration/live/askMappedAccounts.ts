import * as vscode from 'vscode';
import { CloudError } from '../../../../server/src/cloud/cloudError';
import {
  accountLevelIntegrations,
  type AccountLevelIntegrations,
} from '../../../../server/src/cloud/lacework/accountLevelIntegrations';
import { summarizeRoutes } from '../../../../server/src/core/integration/routeSummary';
import type { Mapping } from '../../../../server/src/core/mapping/mapping';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { withLaceworkProgress } from '../../lacework/withLaceworkProgress';

/** Asks the Lacework accounts of a mapping for integrations of their own; nothing if the user cancels it. */
export async function askMappedAccounts(
  connection: LaceworkConnection,
  mapping: Mapping,
): Promise<AccountLevelIntegrations | undefined> {
  const { laceworkAccounts, defaultAccount } = summarizeRoutes(mapping);
  const names = new Set([...laceworkAccounts.map(({ name }) => name), defaultAccount]);
  try {
    return await withLaceworkProgress(vscode.l10n.t('Asking the Lacework accounts'), (control) =>
      accountLevelIntegrations(connection.open(control), names, (asked, all) =>
        control.report(vscode.l10n.t('{0} of {1}', asked.toLocaleString(), all.toLocaleString())),
      ),
    );
  } catch (error) {
    if (error instanceof CloudError && error.code === 'cancelled') {
      return undefined;
    }
    throw error;
  }
}
