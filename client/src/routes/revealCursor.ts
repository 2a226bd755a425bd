import * as vscode from 'vscode';
import { editorOf } from '../ui/editorOf';
import { awsAccountIdAt, routeAt } from './routeAt';
import { isBranch, type RouteNode } from './routeNode';
import type { RoutesProvider } from './routesProvider';

/**
 * Shows in the view what the cursor is on: an AWS account, else the Lacework account around it, else what is not listed.
 *
 * @param showAll shows all routes, where it is among those that the view does not show
 */
export async function revealCursor(
  provider: RoutesProvider,
  view: vscode.TreeView<RouteNode>,
  showAll: () => Promise<void>,
): Promise<void> {
  const { document } = provider;
  const editor = editorOf(document);
  if (document === undefined || editor === undefined) {
    return;
  }
  const { active } = editor.selection;
  const id = awsAccountIdAt(document.lineAt(active.line).text, active.character);
  const find = async (): Promise<RouteNode | undefined> => {
    const group = routeAt(await provider.groups(), active);
    const accounts = id === undefined || group === undefined ? [] : await provider.accountsOf(group);
    const account = accounts.find((node) => node.account.id === id);
    return account ?? (id === undefined || !provider.options.problemsOnly ? group : undefined);
  };
  let node = await find();
  if (node === undefined && provider.options.problemsOnly) {
    await showAll();
    node = await find();
  }
  if (node === undefined) {
    await vscode.commands.executeCommand('laceworkMapping.routes.focus');
  } else {
    await view.reveal(node, { select: true, focus: true, expand: isBranch(node) });
  }
}
