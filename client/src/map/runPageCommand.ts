import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import type { FollowedMapping } from './followedMapping';
import type { PageCommand } from './pageMessages';

const commands: Readonly<Record<Exclude<PageCommand, 'openFile'>, string>> = {
  pull: commandIds.pullAwsAccounts,
  problems: 'workbench.actions.view.problems',
  newFile: commandIds.newMappingFile,
  restart: commandIds.restartServer,
  mapUnmapped: commandIds.mapUnmappedAwsAccounts,
};

/** Does what the page offers where something is missing. */
export async function runPageCommand(
  command: PageCommand,
  { uri, document }: FollowedMapping,
): Promise<void> {
  if (command === 'openFile') {
    if (uri !== undefined) {
      await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn: vscode.ViewColumn.One });
    }
    return;
  }
  if (command === 'mapUnmapped' && document !== undefined) {
    // The command is about the file in the editor, and the editor that has the focus now is none.
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    });
  }
  await vscode.commands.executeCommand(commands[command]);
}
