import * as vscode from 'vscode';
import { isBranch, type RouteNode } from './routeNode';
import { routeKey } from './routeKey';
import { routeLook } from './routeLook';

/** How a node is shown: everything that an icon, a colour or a place says stands in words, too. */
export function routeItem(node: RouteNode): vscode.TreeItem {
  const { label, parts, icon, hasProblem = false, command, spoken, tooltip } = routeLook(node);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const description = parts.join(' · ');
  const item = new vscode.TreeItem(label, isBranch(node) ? Collapsed : None);
  item.id = routeKey(node);
  item.description = description;
  item.tooltip = tooltip ?? [label, description].filter(Boolean).join('\n');
  item.iconPath = hasProblem
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(icon);
  item.contextValue = contextOf(node);
  item.accessibilityInformation = { label: (spoken ?? [label, ...parts]).join(', '), role: 'treeitem' };
  if (command !== undefined) {
    // Without arguments, which VS Code forgets with each change: the item that is chosen is selected.
    item.command = { title: label, command };
  }
  return item;
}

/** What `view/item/context` in package.json goes by. */
function contextOf(node: RouteNode): string {
  switch (node.kind) {
    case 'unit':
      return node.group.kind === 'unlisted' ? 'unlistedUnit' : 'unit';
    case 'awsAccount': {
      const { listed, note } = node.account;
      return listed === undefined
        ? 'unlistedAwsAccount'
        : note === undefined
          ? 'awsAccount'
          : 'awsAccount.problem';
    }
    default:
      return node.kind;
  }
}
