import * as vscode from 'vscode';
import type { CommandContext } from './commandContext';

/** Shows the page of a rule that is packed with the extension; the link on a problem leads here. */
export async function showRulePage({ extensionUri }: CommandContext, ruleId: unknown): Promise<void> {
  if (typeof ruleId !== 'string' || !/^[a-z-]+$/.test(ruleId)) {
    return;
  }
  const page = vscode.Uri.joinPath(extensionUri, 'dist', 'rules', `${ruleId}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
