import * as vscode from 'vscode';
import type { RouteSummary } from '../../../../server/src/core/integration/routeSummary';
import { countOf } from '../../../../server/src/core/text/countOf';
import { plainLabel } from '../../plainLabel';

/** What a mapping does, in a line. */
export function mappingWords({ awsAccounts, laceworkAccounts, defaultAccount }: RouteSummary): string {
  return vscode.l10n.t(
    '{0} to {1}, all others to {2}',
    countOf(awsAccounts, 'AWS account'),
    countOf(laceworkAccounts.length, 'Lacework account'),
    plainLabel(defaultAccount),
  );
}
