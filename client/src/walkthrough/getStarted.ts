import * as vscode from 'vscode';
import { name, publisher } from '../../../package.json';

/** Opens the walkthrough of this extension, at the first step that is open. */
export async function getStarted(): Promise<void> {
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    `${publisher}.${name}#getStarted`,
    false,
  );
}
