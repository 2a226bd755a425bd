import * as vscode from 'vscode';
import type { RouteSummary } from '../../../../server/src/core/integration/routeSummary';
import { awsAccountCount } from '../../awsAccountCount';
import { accountCount } from '../../lacework/accountCount';
import { plainLabel } from '../../plainLabel';

/** What a mapping does, in a line. */
export function mappingWords({ awsAccounts, laceworkAccounts, defaultAccount }: RouteSummary): string {
  return vscode.l10n.t(
    '{0} to {1}, all others to {2}',
    awsAccountCount(awsAccounts),
    accountCount(laceworkAccounts.length),
    plainLabel(defaultAccount),
  );
}
