import * as vscode from 'vscode';
import { quote } from '../../../../server/src/core/text/quote';
import type { CommandContext } from '../../commands/commandContext';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { plainMessage } from '../../plainMessage';
import { chooseIntegration } from './chooseIntegration';
import { integrationTarget } from './integrationTarget';
import { rememberMapping } from './lastSeenMapping';
import { liveMappingOf } from './liveMappingOf';
import { readLiveIntegration } from './readLiveIntegration';
import { saveMapping } from './saveMapping';

const title = vscode.l10n.t('Download Live Mapping');

/**
 * Saves the live mapping of an integration, byte for byte.
 *
 * @param sent an `IntegrationTarget`; which integration is asked for where it is missing
 */
export async function downloadLiveMapping(
  context: CommandContext,
  connection: LaceworkConnection,
  sent: unknown,
): Promise<void> {
  const account = integrationTarget(sent).account ?? (await chooseIntegration(connection, title));
  if (account === undefined) {
    return;
  }
  const live = await readLiveIntegration(connection, account.guid);
  const mapping = liveMappingOf(live);
  const file = mapping && (await saveMapping(title, live.account.name, mapping.bytes));
  if (file === undefined) {
    return;
  }
  await rememberMapping(context.globalState, live);
  const isFile = mapping?.form === 'data-url' || mapping?.form === 'base64';
  const name = quote(live.account.name);
  const subject = quote(vscode.workspace.asRelativePath(file), 60);
  const message = isFile
    ? vscode.l10n.t('{0} is the live mapping of {1}, byte for byte.', subject, name)
    : vscode.l10n.t(
        '{0} has the live mapping of {1}. Lacework gave it as JSON, not as the file that was uploaded: it may look different.',
        subject,
        name,
      );
  void vscode.window.showInformationMessage(plainMessage(message));
}
