import * as vscode from 'vscode';
import { quote } from '../../../../server/src/core/text/quote';
import type { CommandContext } from '../../commands/commandContext';
import { commandIds } from '../../identifiers';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { confirmWarnings } from '../confirmWarnings';
import { mappingToSend, type MappingToSend } from '../mappingToSend';
import { readToSend } from '../readToSend';
import { chooseIntegration } from './chooseIntegration';
import { integrationTarget, type IntegrationTarget } from './integrationTarget';
import { proposeMapping } from './proposeMapping';

const title = vscode.l10n.t('Push Mapping to Integration');

/**
 * Puts a mapping file in the place of the live mapping of an integration.
 *
 * @param sent an `IntegrationTarget`; what is missing of it is asked for
 */
export async function pushMappingToIntegration(
  context: CommandContext,
  connection: LaceworkConnection,
  sent: unknown,
): Promise<void> {
  const target = integrationTarget(sent);
  const file = await mappingOf(context, target);
  const account = file && (target.account ?? (await chooseIntegration(connection, title)));
  if (file === undefined || account === undefined) {
    return;
  }
  const { uri, bytes, mapping } = file;
  const same: IntegrationTarget = { account, file: uri };
  await proposeMapping({
    ...{ context, connection, title, bytes, mapping, account },
    subject: quote(vscode.workspace.asRelativePath(uri), 60),
    document: uri,
    isCurrent: () => holds(uri, bytes),
    again: () => vscode.commands.executeCommand(commandIds.pushMapping, same),
    compare: () => vscode.commands.executeCommand(commandIds.compareWithLiveMapping, same),
  });
}

async function mappingOf(
  context: CommandContext,
  { file }: IntegrationTarget,
): Promise<MappingToSend | undefined> {
  if (file === undefined) {
    return mappingToSend(context, title);
  }
  const read = await readToSend(context, await vscode.workspace.openTextDocument(file));
  return read && ((await confirmWarnings(title, read)) === true ? read : undefined);
}

/** Whether a file still has these bytes, in the editor too. */
async function holds(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const { isDirty } = await vscode.workspace.openTextDocument(uri);
  return !isDirty && Buffer.compare(await vscode.workspace.fs.readFile(uri), bytes) === 0;
}
