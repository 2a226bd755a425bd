import * as vscode from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { offer } from '../ui/offer';
import { gatherIssueFacts } from './gatherIssueFacts';
import { issueReport } from './issueReport';

/**
 * Makes an issue report and shows it in an editor, where the user can take out of it and add to it. Nothing is sent, and
 * nothing is copied or written before the user does so.
 */
export async function reportIssue(context: CommandContext): Promise<void> {
  const content = issueReport(await gatherIssueFacts(context));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  void offerCopy(document);
}

async function offerCopy(document: vscode.TextDocument): Promise<void> {
  const message = vscode.l10n.t(
    'Nothing was sent. Say in the report what happened, take out what you do not want to tell, and give it to those whom you got this extension from.',
  );
  const copy = async () => {
    if (!document.isClosed) {
      await vscode.env.clipboard.writeText(document.getText());
    }
  };
  await offer(vscode.window.showInformationMessage, message, [vscode.l10n.t('Copy Report'), copy]);
}
