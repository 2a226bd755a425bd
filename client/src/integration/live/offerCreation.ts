import * as vscode from 'vscode';
import { commandIds } from '../../identifiers';
import { command, offer } from '../../ui/offer';

/** Says something, and offers to create an integration. */
export async function offerCreation(message: string): Promise<void> {
  const create = command(vscode.l10n.t('Create Integration…'), commandIds.createIntegration);
  await offer(vscode.window.showInformationMessage, message, create);
}
