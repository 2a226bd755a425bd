import { Buffer } from 'node:buffer';
import os from 'node:os';
import * as vscode from 'vscode';
import { quote } from '../../../server/src/core/text/quote';
import { messageOf } from '../messageOf';
import { command, offer, type Help } from '../ui/offer';

/**
 * Asks where to save a picture of the map, and saves it.
 *
 * @param data the text of an SVG, or a PNG in base64
 * @param log where the reason goes if it cannot be saved
 * @param uri the mapping file, beside which it goes if the user wants nothing else
 */
export async function savePicture(
  format: 'svg' | 'png',
  data: string,
  uri: string | undefined,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: placeFor(uri, format),
    filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
    title: vscode.l10n.t('Save the Routing Map'),
  });
  if (target !== undefined) {
    const file = quote(target.path.split('/').at(-1) ?? '', 100);
    try {
      await vscode.workspace.fs.writeFile(target, Buffer.from(data, format === 'svg' ? 'utf8' : 'base64'));
    } catch (error) {
      log.warn(messageOf(error));
      const failure = vscode.l10n.t(
        'The routing map was not saved as {0}: it cannot be written there. Choose another folder.',
        file,
      );
      const again: Help = [vscode.l10n.t('Save As…'), async () => savePicture(format, data, uri, log)];
      void offer(vscode.window.showErrorMessage, failure, again);
      return;
    }
    const message = vscode.l10n.t('The routing map was saved as {0}.', file);
    const open = command(vscode.l10n.t('Open {0}', file), 'vscode.open', target);
    void offer(vscode.window.showInformationMessage, message, open);
  }
}

/** Beside the file; what is outside of the workspace, such as the sample, is no place for the user's files. */
function placeFor(uri: string | undefined, format: string): vscode.Uri {
  const file = uri === undefined ? undefined : vscode.Uri.parse(uri);
  const name = `${
    file?.path
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '') ?? 'routing-map'
  }.${format}`;
  const isInWorkspace = file !== undefined && vscode.workspace.getWorkspaceFolder(file) !== undefined;
  const folder = isInWorkspace
    ? vscode.Uri.joinPath(file, '..')
    : (vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(os.homedir()));
  return vscode.Uri.joinPath(folder, name);
}
