import * as vscode from 'vscode';

const createCommand = 'laceworkMapping.createIntegration';

/** Says something, and offers to create an integration, in a build that can. */
export async function offerCreation(message: string): Promise<void> {
  const isThere = (await vscode.commands.getCommands(true)).includes(createCommand);
  const create = vscode.l10n.t('Create Integration…');
  const chosen = await vscode.window.showInformationMessage(message, ...(isThere ? [create] : []));
  if (chosen === create) {
    await vscode.commands.executeCommand(createCommand);
  }
}
