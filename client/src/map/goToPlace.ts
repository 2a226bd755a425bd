import * as vscode from 'vscode';

/** Shows a place of a file in the editor that has it already, else beside the map, never over it. */
export async function goToPlace(
  document: vscode.TextDocument,
  range: vscode.Range,
  { preserveFocus, beside }: { preserveFocus: boolean; beside: vscode.ViewColumn | undefined },
): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const free = beside === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  await vscode.window.showTextDocument(document, {
    selection: document.validateRange(range),
    viewColumn: shown?.viewColumn ?? free,
    preserveFocus,
  });
}
