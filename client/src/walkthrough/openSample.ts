import * as vscode from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { offer } from '../ui/offer';
import { sampleFile } from './sampleFolder';
import { hideSampleAwsAccounts } from './sampleAwsAccounts';

/**
 * Opens the mapping file of the sample. It is a copy in the folder of this extension, which can be changed and saved, and
 * is there again the next time. Nothing is written into a workspace, and none is needed.
 */
export async function openSample(context: CommandContext): Promise<vscode.TextDocument> {
  const file = sampleFile(context);
  const original = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(context.extensionUri, 'walkthrough', 'sample.lacework-mapping.json'),
  );
  const isNew = !(await exists(file));
  if (isNew) {
    await vscode.workspace.fs.writeFile(file, original);
  }
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document, { preview: false });
  const text = new TextDecoder().decode(original);
  if (!isNew && document.getText() !== text) {
    void offerToStartAnew(context, document, text);
  }
  return document;
}

/** The one who opens it again may want the mistakes back. */
async function offerToStartAnew(
  context: CommandContext,
  document: vscode.TextDocument,
  original: string,
): Promise<void> {
  const message = vscode.l10n.t(
    'This is the sample as you left it. Its mistakes come back when you start anew.',
  );
  const startAnew = async () => {
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(
      new vscode.Position(0, 0),
      document.lineAt(document.lineCount - 1).range.end,
    );
    edit.replace(document.uri, all, original);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await hideSampleAwsAccounts(context);
  };
  await offer(vscode.window.showInformationMessage, message, [vscode.l10n.t('Start Anew'), startAnew]);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    // The user has not opened it yet, or has deleted it: both times it is written.
    return false;
  }
}
