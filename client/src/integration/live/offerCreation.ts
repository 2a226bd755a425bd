import * as vscode from 'vscode';
import { commandIds } from '../../identifiers';

/** Says something, and offers to create an integration. */
export async function offerCreation(message: string): Promise<void> {
  const create = vscode.l10n.t('Create Integration…');
  if ((await vscode.window.showInformationMessage(message, create)) === create) {
    await vscode.commands.executeCommand(commandIds.createIntegration);
  }
}
