import * as vscode from 'vscode';

/**
 * Asks for a file, and writes the bytes of a mapping into it as they are. VS Code asks before a file is replaced.
 *
 * @param name Of the integration.
 * @returns the file; nothing if the user gives up
 */
export async function saveMapping(
  title: string,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const fileName = `${name.replaceAll(/[^\w-]+/g, '-').slice(0, 60)}.lacework-mapping.json`;
  const file = await vscode.window.showSaveDialog({
    title,
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
    filters: { JSON: ['json'] },
  });
  if (file !== undefined) {
    await vscode.workspace.fs.writeFile(file, bytes);
    await vscode.window.showTextDocument(file);
  }
  return file;
}
