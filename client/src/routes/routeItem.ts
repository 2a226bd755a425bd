import * as vscode from 'vscode';
import { shorten } from '../../../server/src/core/text/quote';
import { awsAccountCount } from '../awsAccountCount';
import { commandIds } from '../identifiers';
import type { AwsAccountNode, RouteNode } from './routeNode';
import { routeKey } from './routeKey';
import { routesCommandIds } from './routesCommandIds';

/** How a node is shown: everything that an icon or a place says stands in words, too. */
export function routeItem(node: RouteNode): vscode.TreeItem {
  const { label, description = '', icon, command, spoken, tooltip } = lookOf(node);
  const isGroup = !('group' in node);
  const item = new vscode.TreeItem(
    label,
    isGroup ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = routeKey(node);
  item.description = description;
  item.tooltip = tooltip ?? [label, description].filter(Boolean).join('\n');
  item.iconPath = icon;
  item.contextValue = contextOf(node);
  item.accessibilityInformation = {
    label: spoken ?? [label, description].filter(Boolean).join(', '),
    role: 'treeitem',
  };
  if (command !== undefined) {
    // Without arguments, which VS Code forgets with each change: the item that is chosen is selected.
    item.command = { title: label, command };
  }
  return item;
}

/** What `view/item/context` in package.json goes by. */
function contextOf(node: RouteNode): string {
  return node.kind === 'awsAccount' && node.account.listed === undefined ? 'unlistedAwsAccount' : node.kind;
}

interface Look {
  readonly label: string;
  readonly description?: string;
  readonly icon: vscode.ThemeIcon;
  readonly tooltip?: string;
  /** For screen readers, where it is not the label and the description. */
  readonly spoken?: string;
  readonly command?: string;
}

function lookOf(node: RouteNode): Look {
  switch (node.kind) {
    case 'laceworkAccount': {
      const { name, awsAccounts, unusual } = node.account;
      return {
        label: shown(name),
        description: [
          awsAccountCount(awsAccounts),
          unusual > 0 ? vscode.l10n.t('{0} unusual', unusual.toLocaleString()) : '',
          node.isDefault ? vscode.l10n.t('default account') : '',
        ]
          .filter(Boolean)
          .join(' · '),
        icon: new vscode.ThemeIcon(unusual > 0 ? 'warning' : 'cloud'),
      };
    }
    case 'unlisted': {
      const receiver = node.defaultAccount === undefined ? '' : shown(node.defaultAccount);
      return {
        label: vscode.l10n.t('Default (unlisted)'),
        description: [
          receiver,
          node.count === undefined ? unknownText(node.isPulled) : awsAccountCount(node.count),
        ]
          .filter(Boolean)
          .join(' · '),
        icon: new vscode.ThemeIcon('inbox'),
        tooltip: vscode.l10n.t(
          'The active AWS accounts that the file does not list. The default Lacework account receives their activity.',
        ),
      };
    }
    case 'notInOrganization':
      return {
        label: vscode.l10n.t('Not in the organization'),
        description: awsAccountCount(node.count),
        icon: new vscode.ThemeIcon('question'),
        tooltip: vscode.l10n.t(
          'IDs that the file lists and the organization does not have. They may be typing errors, or of another organization.',
        ),
      };
    case 'awsAccount':
      return lookOfAccount(node);
    case 'unpulled':
      return {
        label: vscode.l10n.t('Pull AWS Accounts…'),
        description: vscode.l10n.t('to see which the file does not list'),
        icon: new vscode.ThemeIcon('cloud-download'),
        command: commandIds.pullAwsAccounts,
      };
    case 'hidden':
      return {
        label: vscode.l10n.t('Show Problems'),
        description: vscode.l10n.t('mistakes hide which AWS accounts the file lists'),
        icon: new vscode.ThemeIcon('warning'),
        command: 'workbench.actions.view.problems',
      };
  }
}

function lookOfAccount({ account, group }: AwsAccountNode): Look {
  const { id, name, note, path, email, listed } = account;
  const line = listed && vscode.l10n.t('line {0}', listed.range.start.line + 1);
  const place = group.kind === 'notInOrganization' ? listed?.laceworkAccount : note;
  const parts = [name === undefined ? undefined : id, place, listed === undefined ? path : undefined];
  const known = (texts: readonly (string | undefined)[]) =>
    texts.filter((text) => text !== undefined).map(shown);
  return {
    label: shown(name ?? id),
    description: known(parts).join(' · '),
    spoken: known([name, id, note, listed?.laceworkAccount ?? path, line]).join(', '),
    tooltip: known([name, id, note, path, email, line]).join('\n'),
    icon: new vscode.ThemeIcon(note === undefined ? 'account' : 'warning'),
    ...(listed !== undefined && { command: routesCommandIds.goToLine }),
  };
}

function unknownText(isPulled: boolean): string {
  return isPulled ? vscode.l10n.t('hidden by mistakes') : vscode.l10n.t('AWS accounts unknown');
}

/** A name from AWS or the file, on one line. A tree draws no icons for `$(name)`. */
function shown(name: string): string {
  return shorten(name, 100);
}
