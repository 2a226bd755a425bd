import * as vscode from 'vscode';
import { mappingLanguageId } from '../identifiers';
import { isEditable } from '../isEditable';

/**
 * The mapping file that the user works with: in the active editor; else the one from before as long as an editor shows
 * it, or any that an editor shows.
 */
export function mappingInView(before: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const active = activeTextEditor?.document;
  const shown = visibleTextEditors.map(({ document }) => document).filter(isMapping);
  if (active !== undefined && isMapping(active)) {
    return active;
  }
  return shown.find((document) => document === before) ?? shown[0];
}

function isMapping({ uri, languageId, isClosed }: vscode.TextDocument): boolean {
  return languageId === mappingLanguageId && !isClosed && isEditable(uri);
}
