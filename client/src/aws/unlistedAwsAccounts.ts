import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  serverCommands,
  type RouteCountsItem,
  type RoutedAwsAccountItem,
} from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/commandContext';
import { isOfSample } from '../walkthrough/sampleFolder';
import { offerProblems } from './offerProblems';
import { offerPull, offerSampleAwsAccounts } from './offerPull';
import { runServerCommand } from './runServerCommand';

/**
 * The active AWS accounts that a mapping file does not list, one at least. Where there are none, or they are not known,
 * the user is told and nothing comes back. What is known of the sample's AWS accounts has nothing to do with the organization:
 * so it is the counts that say why.
 */
export async function unlistedAwsAccounts(
  context: Pick<CommandContext, 'globalStorageUri'>,
  client: LanguageClient,
  uri: string,
  { unlisted, unlistedUnknown, notInOrganization }: RouteCountsItem,
): Promise<readonly RoutedAwsAccountItem[] | undefined> {
  if (unlisted === undefined) {
    if (notInOrganization !== undefined) {
      void offerProblems(unlistedUnknown ?? '');
    } else if (isOfSample(context, vscode.Uri.parse(uri))) {
      await offerSampleAwsAccounts();
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
