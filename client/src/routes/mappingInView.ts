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

/**
 * The same, or one that is open behind something else, as behind the walkthrough: for who asks for something of a mapping
 * file without having one in view.
 */
export function mappingAtHand(): vscode.TextDocument | undefined {
  return mappingInView(undefined) ?? vscode.workspace.textDocuments.find(isMapping);
}

function isMapping({ uri, languageId, isClosed }: vscode.TextDocument): boolean {
  return languageId === mappingLanguageId && !isClosed && isEditable(uri);
}
