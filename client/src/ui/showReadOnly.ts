import * as vscode from 'vscode';

const scheme = 'lacework-read-only';
const texts = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();
let isRegistered = false;

/**
 * Shows a text in an editor in which it cannot be changed, in place of what was shown under the same name.
 *
 * @param name Of the file that it looks like, such as `Review.md`.
 */
export async function showReadOnly(name: string, text: string): Promise<vscode.Uri> {
  if (!isRegistered) {
    isRegistered = true;
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.path),
    });
  }
  const uri = vscode.Uri.from({ scheme, path: `/${name}` });
  texts.set(uri.path, text);
  changed.fire(uri);
  await vscode.window.showTextDocument(uri, { preserveFocus: true, preview: false });
  return uri;
}

/** Closes what `showReadOnly` shows. */
export async function closeReadOnly(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
  texts.delete(uri.path);
  await vscode.window.tabGroups.close(shown, true);
}
