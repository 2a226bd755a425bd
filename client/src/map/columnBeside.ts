import * as vscode from 'vscode';

/**
 * Where to show a file: in the editor that has it already, else beside the map, never over it.
 *
 * @param map the column of the map
 */
export function columnBeside(map: vscode.ViewColumn | undefined, uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const free = map === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  return shown?.viewColumn ?? free;
}
