import * as vscode from 'vscode';
import { editorOf } from '../ui/editorOf';

/**
 * Where to show a file: in the editor that has it already, else beside the map, never over it.
 *
 * @param map the column of the map
 * @param document missing for one that is yet to be made
 */
export function columnBeside(
  map: vscode.ViewColumn | undefined,
  document?: vscode.TextDocument,
): vscode.ViewColumn {
  const free = map === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  return (document && editorOf(document)?.viewColumn) ?? free;
}
