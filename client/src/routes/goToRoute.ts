import * as vscode from 'vscode';
import { editorOf } from '../ui/editorOf';
import type { RouteNode } from './routeNode';

/** Shows the line of an AWS account or of a Lacework account, in the editor that has the file already. */
export async function goToRoute(document: vscode.TextDocument, node: RouteNode): Promise<void> {
  const range =
    node.kind === 'laceworkAccount'
      ? node.account.nameRange
      : node.kind === 'awsAccount'
        ? node.account.listed?.range
        : undefined;
  if (range === undefined) {
    return;
  }
  const { start, end } = range;
  const shown = editorOf(document);
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
}
