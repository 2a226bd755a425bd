import * as vscode from 'vscode';

/** Tells when the text of a document is another. VS Code also tells of documents that are only saved, or no longer are. */
export function onDidChangeText(listener: (document: vscode.TextDocument) => void): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) {
      listener(document);
    }
  });
}
