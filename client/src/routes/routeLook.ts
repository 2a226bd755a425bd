import * as vscode from 'vscode';
import { shorten } from '../../../server/src/core/text/quote';
import { awsAccountCount } from '../awsAccountCount';
import { commandIds } from '../identifiers';
import { problemsOf } from './problemsOf';
import type { AwsAccountNode, RouteNode } from './routeNode';
import { routesCommandIds } from './routesCommandIds';

interface RouteLook {
  readonly label: string;
  /** What stands behind the label. */
  readonly parts: readonly string[];
  /** A codicon. */
  readonly icon: string;
  /** Whether a warning takes the place of the icon. */
  readonly hasProblem?: boolean;
  readonly tooltip?: string;
  /** For screen readers, where it is not the label and the parts. */
  readonly spoken?: readonly string[];
  readonly command?: string;
}

/** What a node of the view of routes looks like, in words and icons. */
export function routeLook(node: RouteNode): RouteLook {
  switch (node.kind) {
    case 'laceworkAccount': {
      const { name, awsAccounts, note } = node.account;
      const problems = problemsOf(node);
      return {
        label: shown(name),
        parts: [
          awsAccountCount(awsAccounts),
          ...problemsText(problems),
          ...(note === undefined ? [] : [note]),
          ...(node.isDefault ? [vscode.l10n.t('default account')] : []),
        ],
        icon: 'cloud',
        hasProblem: problems > 0,
      };
    }
    case 'unlisted': {
      const { defaultAccount, count, isPulled } = node;
      return {
        label: vscode.l10n.t('Default (unlisted)'),
        parts: [
          ...(defaultAccount === undefined ? [] : [shown(defaultAccount)]),
          count === undefined ? unknownText(isPulled) : awsAccountCount(count),
        ],
        icon: 'inbox',
        tooltip: vscode.l10n.t(
          'The active AWS accounts that the file does not list. The default Lacework account receives their activity.',
        ),
      };
    }
    case 'notInOrganization':
      return {
        label: vscode.l10n.t('Not in the organization'),
        parts: [awsAccountCount(node.count)],
        icon: 'question',
        tooltip: vscode.l10n.t(
          'IDs that the file lists and the organization does not have. They may be typing errors, or of another organization.',
        ),
      };
    case 'unit':
      return {
        label: node.path === undefined ? vscode.l10n.t('Organizational unit unknown') : shown(node.path),
        parts: [awsAccountCount(node.awsAccounts), ...problemsText(node.unusual)],
        icon: 'folder',
        hasProblem: node.unusual > 0,
      };
    case 'awsAccount':
      return lookOfAccount(node);
    case 'unpulled':
      return {
        label: vscode.l10n.t('Pull AWS Accounts…'),
        parts: [vscode.l10n.t('to see which the file does not list')],
        icon: 'cloud-download',
        command: commandIds.pullAwsAccounts,
      };
    case 'hidden':
      return {
        label: vscode.l10n.t('Show Problems'),
        parts: [vscode.l10n.t('mistakes hide which AWS accounts the file lists')],
        icon: 'warning',
        hasProblem: true,
        command: 'workbench.actions.view.problems',
      };
    case 'invalid':
      return {
        label:
          node.count === 1
            ? vscode.l10n.t('1 item is no AWS account ID')
            : vscode.l10n.t('{0} items are no AWS account IDs', node.count.toLocaleString()),
        parts: [vscode.l10n.t('show problems')],
        icon: 'warning',
        hasProblem: true,
        command: 'workbench.actions.view.problems',
      };
  }
}

function lookOfAccount({ account, group, unit }: AwsAccountNode): RouteLook {
  const { id, name, note, path, email, listed } = account;
  const line = listed && vscode.l10n.t('line {0}', listed.range.start.line + 1);
  const place = group.kind === 'notInOrganization' ? listed?.laceworkAccount : note;
  const isPlaced = listed !== undefined || unit !== undefined;
  const known = (texts: readonly (string | undefined)[]) =>
    texts.filter((text) => text !== undefined).map(shown);
  return {
    label: shown(name ?? id),
    parts: known([name === undefined ? undefined : id, place, isPlaced ? undefined : path]),
    spoken: known([name, id, note, listed?.laceworkAccount ?? path, line]),
    tooltip: known([name, id, note, path, email, line]).join('\n'),
    icon: 'account',
    hasProblem: note !== undefined,
    ...(listed !== undefined && { command: routesCommandIds.goToLine }),
  };
}

function problemsText(count: number): string[] {
  return count === 0
    ? []
    : [count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count.toLocaleString())];
}

function unknownText(isPulled: boolean): string {
  return isPulled ? vscode.l10n.t('hidden by mistakes') : vscode.l10n.t('AWS accounts unknown');
}

/** A name from AWS or the file, on one line. A tree draws no icons for `$(name)`. */
function shown(name: string): string {
  return shorten(name, 100);
}
