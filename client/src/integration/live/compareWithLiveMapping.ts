import * as vscode from 'vscode';
import { compareRoutes } from '../../../../server/src/core/integration/compareRoutes';
import { countRouteChanges } from '../../../../server/src/core/integration/describeRouteDifference';
import { Mapping } from '../../../../server/src/core/mapping/mapping';
import { quote } from '../../../../server/src/core/text/quote';
import type { CommandContext } from '../../commands/commandContext';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { plainMessage } from '../../plainMessage';
import { chooseMappingDocument } from '../chooseMappingDocument';
import { awsAccountNames } from './awsAccountNames';
import { chooseIntegration } from './chooseIntegration';
import { integrationTarget } from './integrationTarget';
import { rememberMapping } from './lastSeenMapping';
import { liveMappingOf } from './liveMappingOf';
import { mappingDocument } from './mappingDocument';
import { readLiveIntegration } from './readLiveIntegration';
import { reviewPick } from './reviewPick';
import { routeSection } from './routeSection';
import { showDifference } from './showDifference';

const title = vscode.l10n.t('Compare with Live Mapping');

/**
 * Shows what a mapping file, as it is in the editor, would change of the live mapping of an integration.
 *
 * @param sent an `IntegrationTarget`; what is missing of it is asked for
 */
export async function compareWithLiveMapping(
  context: CommandContext,
  connection: LaceworkConnection,
  sent: unknown,
): Promise<void> {
  const target = integrationTarget(sent);
  const document =
    target.file === undefined
      ? await chooseMappingDocument(context, title)
      : await vscode.workspace.openTextDocument(target.file);
  const account = document && (target.account ?? (await chooseIntegration(connection, title)));
  if (document === undefined || account === undefined) {
    return;
  }
  const integration = await readLiveIntegration(connection, account.guid);
  const live = liveMappingOf(integration);
  if (live === undefined) {
    return;
  }
  await rememberMapping(context.globalState, integration);
  const name = quote(integration.account.name);
  const subject = quote(vscode.workspace.asRelativePath(document.uri), 60);
  const liveDocument = mappingDocument(live);
  await showDifference(liveDocument, document.uri, vscode.l10n.t('{0} (live) ↔ {1}', name, subject));
  const comparison = compareRoutes(new Mapping(live.text), new Mapping(document.getText()));
  const names = comparison.isCompared
    ? await awsAccountNames(context, document.uri, comparison.difference)
    : new Map<string, string>();
  const counts = comparison.isCompared ? countRouteChanges(comparison.difference) : '';
  await reviewPick({
    title: plainMessage(vscode.l10n.t('{0} compared with {1} (live)', subject, name)),
    placeholder: vscode.l10n.t('The editor compares the texts. Choose a line to see more'),
    actions: [
      { label: vscode.l10n.t('$(close) Close'), description: counts.replaceAll('$(', '\\$('), value: true },
    ],
    sections: [routeSection(comparison, names)],
  });
}
