import * as vscode from 'vscode';
import { awsAccountIdAt, routeAt } from './routeAt';
import type { RouteNode } from './routeNode';
import type { RoutesProvider } from './routesProvider';

/** Shows in the view what the cursor is on: an AWS account, else the Lacework account around it, else what is not listed. */
export async function revealCursor(
  provider: RoutesProvider,
  view: vscode.TreeView<RouteNode>,
): Promise<void> {
  const { document } = provider;
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (document === undefined || editor === undefined) {
    return;
  }
  const { active } = editor.selection;
  const group = routeAt(await provider.groups(), active);
  if (group === undefined) {
    await vscode.commands.executeCommand('laceworkMapping.routes.focus');
    return;
  }
  const id = awsAccountIdAt(document.lineAt(active.line).text, active.character);
  const accounts = id === undefined ? [] : await provider.accountsOf(group);
  const node = accounts.find(({ account }) => account.id === id) ?? group;
  await view.reveal(node, { select: true, focus: true, expand: node === group });
}
