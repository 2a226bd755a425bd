import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type InventoryStatus, type PullRequest } from '../../../server/src/lsp/protocol';
import { awsAccountCount } from '../awsAccountCount';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import { mappingInView } from '../routes/mappingInView';
import { askWhoseAwsAccounts } from '../walkthrough/askWhoseAwsAccounts';
import { useSampleAwsAccounts } from '../walkthrough/sampleAwsAccounts';
import { isOfSample } from '../walkthrough/sampleFolder';
import { command, offer } from '../ui/offer';
import { rememberAwsProfile } from './awsProfile';
import { isTrusted } from './isTrusted';
import { pickAwsProfile } from './pickAwsProfile';
import { failureOf, runServerCommand } from './runServerCommand';
import { copyPolicy, tellAwsFailure } from './tellAwsFailure';

/**
 * Asks for a profile of the AWS configuration and pulls the AWS accounts of its organization. Where the editor shows the
 * sample, its own AWS accounts are offered instead.
 */
export async function pullAwsAccounts(context: CommandContext, client: LanguageClient): Promise<void> {
  const document = mappingInView(undefined);
  const whose =
    document !== undefined && isOfSample(context, document.uri) ? await askWhoseAwsAccounts() : 'own';
  if (whose === 'sample') {
    await useSampleAwsAccounts(context, client, true);
  }
  if (whose !== 'own' || !(await isTrusted())) {
    return;
  }
  const request = await pickAwsProfile(client, {
    title: vscode.l10n.t('Pull AWS Accounts from Organizations'),
    placeHolder: vscode.l10n.t('A profile of the management account or of a delegated administrator'),
  });
  if (request !== undefined) {
    await pull(client, context.workspaceState, request);
  }
}

async function pull(client: LanguageClient, state: vscode.Memento, request: PullRequest): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Pulling AWS accounts'),
    cancellable: true,
  };
  try {
    const status = await vscode.window.withProgress(options, async (progress, token) =>
      runServerCommand<InventoryStatus>(client, serverCommands.pullAwsAccounts, request, {
        token,
        onProgress: (message) => progress.report({ message }),
      }),
    );
    await rememberAwsProfile(state, status.profile);
    void tellSuccess(status);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) {
      throw error;
    }
    if (failure.code !== 'cancelled') {
      void tellAwsFailure(failure, () => vscode.commands.executeCommand(commandIds.pullAwsAccounts));
    }
  }
}

async function tellSuccess(status: InventoryStatus): Promise<void> {
  if (!status.isKnown) {
    return;
  }
  const { accounts, organizationId, profile, organizationalUnitsMissing: missing } = status;
  const pulled = vscode.l10n.t(
    'Pulled with the profile {2}: {0} of the organization {1}.',
    awsAccountCount(accounts),
    organizationId,
    profile,
  );
  const map = command(vscode.l10n.t('Map Unmapped Accounts…'), commandIds.mapUnmappedAwsAccounts);
  const { showInformationMessage, showWarningMessage } = vscode.window;
  await (missing === undefined
    ? offer(showInformationMessage, pulled, map)
    : offer(
        showWarningMessage,
        `${pulled} ${missing}`,
        ...copyPolicy(status.organizationalUnitsAdvice),
        map,
      ));
}
