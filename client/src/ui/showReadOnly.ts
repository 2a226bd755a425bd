import * as vscode from 'vscode';
import { frozenDocument } from './frozenDocument';

/**
 * Shows a text in an editor in which it cannot be changed.
 *
 * @param name Of the file that it looks like, such as `Review.md`.
 * @param replaced What was shown before and is closed.
 */
export async function showReadOnly(name: string, text: string, replaced?: vscode.Uri): Promise<vscode.Uri> {
  const uri = frozenDocument(name, text);
  await vscode.window.showTextDocument(uri, { preserveFocus: true, preview: false });
  if (replaced !== undefined) {
    await closeReadOnly(replaced);
  }
  return uri;
}

/** Closes what `showReadOnly` shows. */
export async function closeReadOnly(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(shown, true);
}
