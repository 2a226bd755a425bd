import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  serverCommands,
  type RouteCountsItem,
  type RoutedAwsAccountItem,
} from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/commandContext';
import { mappingAtHand } from '../routes/mappingInView';
import { activeMappingDocument } from './activeMappingDocument';
import { awsAccountPicks } from './awsAccountPicks';
import { isRouteReference } from './isRouteReference';
import { mapAwsAccounts } from './mapAwsAccounts';
import { runServerCommand } from './runServerCommand';
import { unlistedAwsAccounts } from './unlistedAwsAccounts';

const title = vscode.l10n.t('Map Unmapped AWS Accounts');

/**
 * Lets the user choose AWS accounts that a mapping file does not list, and a Lacework account for them.
 *
 * @param sent a `RouteReference`; without one it is the mapping file at hand
 */
export async function mapUnmappedAwsAccounts(
  context: CommandContext,
  client: LanguageClient,
  sent: unknown,
): Promise<void> {
  const uri = isRouteReference(sent)
    ? sent.uri
    : (mappingAtHand() ?? activeMappingDocument())?.uri.toString();
  if (uri === undefined) {
    return;
  }
  const routes = await runServerCommand<RouteCountsItem>(client, serverCommands.countRoutes, uri);
  const unlisted = await unlistedAwsAccounts(context, client, uri, routes);
  const ids = unlisted && (await pickAccounts(unlisted));
  if (ids !== undefined) {
    await mapAwsAccounts(client, title, { uri, routes, ids });
  }
}

/** Nothing where the user gives up or there is nothing to choose from. */
async function pickAccounts(accounts: readonly RoutedAwsAccountItem[]): Promise<string[] | undefined> {
  const chosen = await vscode.window.showQuickPick(awsAccountPicks(accounts), {
    title,
    placeHolder: vscode.l10n.t(
      'Which of these {0} do not belong to the default account?',
      accounts.length.toLocaleString(),
    ),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const ids = chosen?.flatMap(({ account }) => account?.id ?? []) ?? [];
  return ids.length === 0 ? undefined : ids;
}
