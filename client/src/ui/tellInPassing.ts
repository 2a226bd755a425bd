import * as vscode from 'vscode';

/** In milliseconds. */
const longEnoughToRead = 8000;

/** Confirms what the user just did and sees, in the status bar, where nothing has to be put away. */
export function tellInPassing(message: string): void {
  vscode.window.setStatusBarMessage(message.replaceAll('$(', '\\$('), longEnoughToRead);
}
