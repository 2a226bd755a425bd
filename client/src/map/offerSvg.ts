import * as vscode from 'vscode';
import { offer } from '../ui/offer';
import { savePicture } from './savePicture';

/**
 * Says that there is no picture of the map as it was asked for, and saves it as SVG if the user wants that.
 *
 * @param svg missing where it is too large as well
 */
export async function offerSvg(
  svg: string | undefined,
  uri: string | undefined,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
): Promise<void> {
  if (svg === undefined) {
    const message = vscode.l10n.t(
      'The routing map was not saved. It is too large for a picture: fold some of its units and try again.',
    );
    void vscode.window.showErrorMessage(message);
    return;
  }
  const message = vscode.l10n.t(
    'The routing map was not saved. It is probably too large for a PNG: save it as SVG, or fold some of its units and try again.',
  );
  const save = () => savePicture('svg', svg, uri, log);
  await offer(vscode.window.showErrorMessage, message, [vscode.l10n.t('Save as SVG'), save]);
}
