import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  serverCommands,
  type InventoryStatus,
  type RouteCountsItem,
  type RoutedAwsAccountItem,
} from '../../../server/src/lsp/protocol';
import { offerProblems } from './offerProblems';
import { offerPull } from './offerPull';
import { runServerCommand } from './runServerCommand';

/**
 * The active AWS accounts that a mapping file does not list, one at least. Where there are none, or they are not known,
 * the user is told and nothing comes back.
 */
export async function unlistedAwsAccounts(
  client: LanguageClient,
  uri: string,
  { unlisted, unlistedUnknown }: RouteCountsItem,
): Promise<readonly RoutedAwsAccountItem[] | undefined> {
  if (unlisted === undefined) {
    const status = await runServerCommand<InventoryStatus>(client, serverCommands.getInventoryStatus);
    if (status.isKnown) {
      void offerProblems(unlistedUnknown ?? '');
    } else {
      await offerPull();
    }
  } else if (unlisted === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The file lists every active AWS account of the organization.'),
    );
  } else {
    return runServerCommand(client, serverCommands.listRoutePart, { uri, part: 'unlisted' });
  }
  return undefined;
}
