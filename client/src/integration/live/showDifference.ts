import * as vscode from 'vscode';
import { shorten } from '../../../../server/src/core/text/quote';

/** Opens the editor that compares two documents, and leaves the focus where it is. */
export async function showDifference(before: vscode.Uri, after: vscode.Uri, title: string): Promise<void> {
  const options = { preview: true, preserveFocus: true };
  await vscode.commands.executeCommand('vscode.diff', before, after, shorten(title, 120), options);
}
