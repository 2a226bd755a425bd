import * as vscode from 'vscode';
import { savePicture } from './savePicture';

/** Says that there is no PNG of the map, and saves it as SVG if the user wants that. */
export async function offerSvg(svg: string, uri: string | undefined): Promise<void> {
  const saveSvg = vscode.l10n.t('Save as SVG');
  const message = vscode.l10n.t(
    'The routing map could not be drawn as PNG, perhaps because it is too large. As SVG it can be of any size.',
  );
  if ((await vscode.window.showErrorMessage(message, saveSvg)) === saveSvg) {
    await savePicture('svg', svg, uri);
  }
}
