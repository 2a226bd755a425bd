import * as vscode from 'vscode';
import { columnBeside } from './columnBeside';

/** Shows a place of a file in the editor that has it already, else beside the map, never over it. */
export async function goToPlace(
  document: vscode.TextDocument,
  range: vscode.Range,
  { preserveFocus, beside }: { preserveFocus: boolean; beside: vscode.ViewColumn | undefined },
): Promise<void> {
  await vscode.window.showTextDocument(document, {
    selection: document.validateRange(range),
    viewColumn: columnBeside(beside, document),
    preserveFocus,
  });
}
