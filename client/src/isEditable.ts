import * as vscode from 'vscode';

/**
 * Whether this is a file that can be edited or a new one, and not one side of a comparison, an old revision or
 * the like, which carry the name of the file that they show.
 */
export function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
