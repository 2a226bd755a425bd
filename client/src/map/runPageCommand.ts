import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import { columnBeside } from './columnBeside';
import type { FollowedMapping } from './followedMapping';
import type { PageCommand } from './pageMessages';

const commands: Readonly<Record<Exclude<PageCommand, 'openFile'>, string>> = {
  pull: commandIds.pullAwsAccounts,
  problems: 'workbench.actions.view.problems',
  newFile: commandIds.newMappingFile,
  restart: commandIds.restartServer,
  mapUnmapped: commandIds.mapUnmappedAwsAccounts,
};

/**
 * Does what the page offers where something is missing.
 *
 * @param map the column of the map
 */
export async function runPageCommand(
  command: PageCommand,
  { uri, document }: FollowedMapping,
  map: vscode.ViewColumn | undefined,
): Promise<void> {
  if (command === 'openFile') {
    if (uri !== undefined) {
      const file = vscode.Uri.parse(uri);
      await vscode.window.showTextDocument(file, { viewColumn: columnBeside(map, file) });
    }
    return;
  }
  if (command === 'mapUnmapped' && document !== undefined) {
    // The command is about the file in the editor, and the editor that has the focus now is none.
    await vscode.window.showTextDocument(document, { viewColumn: columnBeside(map, document.uri) });
  }
  await vscode.commands.executeCommand(commands[command]);
}
