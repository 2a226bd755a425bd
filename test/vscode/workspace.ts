import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';

/** The folder that VS Code has open: a copy of examples/. */
function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'VS Code has a folder open');
  return folder.uri.fsPath;
}

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('lacework-account-mapping.lacework-account-mapping');
  assert.ok(found, 'the extension is there');
  return found;
}

/** Opens a file of the folder in an editor; with a text, writes it first. */
export async function openFile(name: string, text?: string): Promise<vscode.TextDocument> {
  const file = path.join(workspaceFolder(), name);
  if (text !== undefined) {
    await writeFile(file, text);
  }
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Replaces the whole text of a document that is open in an editor. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, document.validateRange(whole), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Waits until something that events announce is so. */
export async function until<T>(event: vscode.Event<T>, isSo: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const check = () => {
      if (isSo()) {
        subscription.dispose();
        resolve();
      }
    };
    const subscription = event(check);
    check();
  });
}

/** Waits until a file has a language. A change of language closes the document and opens it anew. */
export async function untilLanguage(document: vscode.TextDocument, languageId: string): Promise<void> {
  await until(
    vscode.workspace.onDidOpenTextDocument,
    () => document.languageId === languageId && !document.isClosed,
  );
}

/** The problems of a document, as soon as they are as expected. */
export async function untilProblems(
  { uri }: vscode.TextDocument,
  areExpected: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  await until(vscode.languages.onDidChangeDiagnostics, () =>
    areExpected(vscode.languages.getDiagnostics(uri)),
  );
  return vscode.languages.getDiagnostics(uri);
}
