import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { quote, shorten } from '../../../server/src/core/text/quote';
import {
  serverCommands,
  type RouteCountsItem,
  type RoutePart,
  type RoutedAwsAccountItem,
  type RouteReference,
} from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/commandContext';
import { plainLabel } from '../plainLabel';
import { activeMappingDocument } from './activeMappingDocument';
import { awsAccountPicks } from './awsAccountPicks';
import { isRouteReference } from './isRouteReference';
import { mapAwsAccounts } from './mapAwsAccounts';
import { offerProblems } from './offerProblems';
import { runServerCommand } from './runServerCommand';
import { unlistedAwsAccounts } from './unlistedAwsAccounts';

const title = vscode.l10n.t('AWS Accounts of a Lacework Account');

/**
 * Shows the AWS accounts that go to a Lacework account: those that are listed under it, to go to their lines, or those
 * that nobody lists and the default account receives, to map them.
 *
 * @param sent a `RouteReference`; without one the user chooses a Lacework account of the file in the editor
 */
export async function listAwsAccounts(
  context: CommandContext,
  client: LanguageClient,
  sent: unknown,
): Promise<void> {
  const reference = isRouteReference(sent) ? sent : undefined;
  const uri = reference?.uri ?? activeMappingDocument()?.uri.toString();
  if (uri === undefined) {
    return;
  }
  const routes = await runServerCommand<RouteCountsItem>(client, serverCommands.countRoutes, uri);
  const chosen = reference ?? (await pickRoute(uri, routes));
  if (chosen?.laceworkAccount !== undefined) {
    await goToAccount(client, uri, chosen.laceworkAccount);
  } else if (chosen !== undefined) {
    await mapUnlisted(context, client, uri, routes);
  }
}

async function pickRoute(
  uri: string,
  { defaultAccount, laceworkAccounts, unlisted }: RouteCountsItem,
): Promise<RouteReference | undefined> {
  const items = [
    ...laceworkAccounts.map(({ name, awsAccounts }) => ({
      label: plainLabel(name),
      description: vscode.l10n.t('{0} listed', awsAccounts.toLocaleString()),
      reference: { uri, laceworkAccount: name },
    })),
    {
      label: plainLabel(defaultAccount ?? vscode.l10n.t('Default account')),
      description:
        unlisted === undefined
          ? vscode.l10n.t('default account: what is not listed')
          : vscode.l10n.t('default account: {0} not listed', unlisted.toLocaleString()),
      reference: { uri },
    },
  ];
  return (await vscode.window.showQuickPick(items, { title }))?.reference;
}

async function goToAccount(client: LanguageClient, uri: string, name: string): Promise<void> {
  const part: RoutePart = { uri, laceworkAccount: name };
  const accounts = await runServerCommand<RoutedAwsAccountItem[]>(client, serverCommands.listRoutePart, part);
  if (accounts.length === 0) {
    void offerProblems(vscode.l10n.t('{0} lists no valid AWS account ID.', quote(name)));
    return;
  }
  const placeHolder = vscode.l10n.t(
    '{0} listed under {1}: choose one to go to its line',
    accounts.length.toLocaleString(),
    shorten(name),
  );
  const chosen = await pickAccount(accounts, placeHolder);
  if (chosen?.listed !== undefined) {
    const { start, end } = chosen.listed.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
  }
}

async function mapUnlisted(
  context: CommandContext,
  client: LanguageClient,
  uri: string,
  routes: RouteCountsItem,
): Promise<void> {
  const accounts = await unlistedAwsAccounts(context, client, uri, routes);
  const placeHolder = vscode.l10n.t(
    '{0} not listed, so {1} receives them: choose one to map it',
    (accounts?.length ?? 0).toLocaleString(),
    shorten(routes.defaultAccount ?? vscode.l10n.t('the default account')),
  );
  const chosen = accounts && (await pickAccount(accounts, placeHolder));
  if (chosen !== undefined) {
    await mapAwsAccounts(client, title, { uri, routes, ids: [chosen.id] });
  }
}

async function pickAccount(
  accounts: readonly RoutedAwsAccountItem[],
  placeHolder: string,
): Promise<RoutedAwsAccountItem | undefined> {
  const options = { title, placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(awsAccountPicks(accounts), options))?.account;
}
