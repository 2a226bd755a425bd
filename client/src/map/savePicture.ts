import { Buffer } from 'node:buffer';
import * as vscode from 'vscode';
import { quote } from '../../../server/src/core/text/quote';
import { plainMessage } from '../plainMessage';

/**
 * Asks where to save a picture of the map, and saves it.
 *
 * @param data the text of an SVG, or a PNG in base64
 * @param uri the mapping file, beside which it goes if the user wants nothing else
 */
export async function savePicture(
  format: 'svg' | 'png',
  data: string,
  uri: string | undefined,
): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: placeFor(uri, format),
    filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
    title: vscode.l10n.t('Save the Routing Map'),
  });
  if (target !== undefined) {
    await vscode.workspace.fs.writeFile(target, Buffer.from(data, format === 'svg' ? 'utf8' : 'base64'));
    const file = quote(target.path.split('/').at(-1) ?? '', 100);
    const message = vscode.l10n.t('The routing map was saved as {0}.', file);
    void vscode.window.showInformationMessage(plainMessage(message));
  }
}

function placeFor(uri: string | undefined, format: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = uri === undefined ? undefined : vscode.Uri.parse(uri);
  const name = `${
    file?.path
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '') ?? 'routing-map'
  }.${format}`;
  return file !== undefined && file.scheme !== 'untitled'
    ? vscode.Uri.joinPath(file, '..', name)
    : vscode.Uri.joinPath(folder ?? vscode.Uri.file('/'), name);
}
