import * as vscode from 'vscode';
import { quote } from '../../../server/src/core/text/quote';
import { commandIds } from '../identifiers';
import { messageOf } from '../messageOf';
import { command as offered, offer } from '../ui/offer';
import { columnBeside } from './columnBeside';
import type { FollowedMapping } from './followedMapping';
import type { PageCommand } from './pageMessages';

/**
 * Does what the page offers where something is missing. The editor that has the focus then is the map, so commands that would
 * go by it are told which file is meant, or where there is room.
 *
 * @param map the column of the map
 * @param log where the reason goes if a file cannot be opened
 */
export async function runPageCommand(
  command: PageCommand,
  { uri }: Pick<FollowedMapping, 'uri'>,
  map: vscode.ViewColumn | undefined,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
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
        await openFile(vscode.Uri.parse(uri), map, log);
      }
  }
}

/** The file may be gone since the map was drawn. */
async function openFile(
  uri: vscode.Uri,
  map: vscode.ViewColumn | undefined,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
): Promise<void> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: columnBeside(map, document) });
  } catch (error) {
    log.warn(messageOf(error));
    const message = vscode.l10n.t(
      '{0} cannot be opened: it may have been deleted or renamed. Open another mapping file.',
      quote(uri.path.split('/').at(-1) ?? '', 100),
    );
    const find = offered(vscode.l10n.t('Go to File…'), 'workbench.action.quickOpen');
    void offer(vscode.window.showErrorMessage, message, find);
  }
}
