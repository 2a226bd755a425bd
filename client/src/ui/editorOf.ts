import * as vscode from 'vscode';

/** The editor that shows a document: the active one if it does, else any. */
export function editorOf(document: vscode.TextDocument | undefined): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor?.document === document
    ? activeTextEditor
    : visibleTextEditors.find((editor) => editor.document === document);
}
