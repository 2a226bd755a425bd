import * as vscode from 'vscode';
import { DocumentDiagnosticRequest, type LanguageClient } from 'vscode-languageclient/node';
import type { CommandContext } from '../commands/commandContext';
import { plainLabel } from '../plainLabel';
import { mappingAtHand } from '../routes/mappingInView';
import { offer } from '../ui/offer';
import { openSample } from './openSample';

/**
 * Goes to the first problem of a mapping file, an error if there is one, and shows how it can be mended: of the file that
 * an editor shows, else of one that is open behind the walkthrough, else of the sample.
 */
export async function showFirstProblem(context: CommandContext, client: LanguageClient): Promise<void> {
  const document = mappingAtHand() ?? (await openSample(context));
  const range = await firstProblem(client, document);
  if (range === undefined) {
    tellNoProblem(context, document);
    return;
  }
  const selection = new vscode.Range(range.start, range.start);
  await vscode.window.showTextDocument(document, { selection, preview: false });
  await vscode.commands.executeCommand('editor.action.quickFix');
}

/** Asks the server, since a file that has just been opened has no problems in the editor yet. */
async function firstProblem(
  client: LanguageClient,
  document: vscode.TextDocument,
): Promise<vscode.Range | undefined> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const items = report.kind === 'full' ? report.items : [];
  const problems = await client.protocol2CodeConverter.asDiagnostics(items);
  const [first] = problems.sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
  return first?.range;
}

function tellNoProblem(context: CommandContext, document: vscode.TextDocument): void {
  const name = plainLabel(vscode.workspace.asRelativePath(document.uri));
  const message = vscode.l10n.t(
    '"{0}" has no problems. The sample has some, to see how they are mended.',
    name,
  );
  void offer(vscode.window.showInformationMessage, message, [
    vscode.l10n.t('Open the Sample'),
    () => openSample(context),
  ]);
}
