import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import { columnBeside } from './columnBeside';
import type { FollowedMapping } from './followedMapping';
import type { PageCommand } from './pageMessages';

/**
 * Does what the page offers where something is missing. The editor that has the focus then is the map, so commands that would
 * go by it are told which file is meant, or where there is room.
 *
 * @param map the column of the map
 */
export async function runPageCommand(
  command: PageCommand,
  { uri }: FollowedMapping,
  map: vscode.ViewColumn | undefined,
): Promise<void> {
  const run = vscode.commands.executeCommand;
  switch (command) {
    case 'pull':
      return run(commandIds.pullAwsAccounts);
    case 'problems':
      return run('workbench.actions.view.problems');
    case 'restart':
      return run(commandIds.restartServer);
    case 'showLog':
      return run(commandIds.showLog);
    case 'mapUnmapped':
      return run(commandIds.mapUnmappedAwsAccounts, { uri });
    case 'newFile':
      return run(commandIds.newMappingFile, { viewColumn: columnBeside(map) });
    case 'openFile':
      if (uri !== undefined) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
        await vscode.window.showTextDocument(document, { viewColumn: columnBeside(map, document) });
      }
  }
}
