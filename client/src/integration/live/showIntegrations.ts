import * as vscode from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import { quote } from '../../../../server/src/core/text/quote';
import type { CommandContext } from '../../commands/commandContext';
import { commandIds } from '../../identifiers';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { plainLabel } from '../../plainLabel';
import { deleteByName } from './deleteByName';
import { frozenDocument } from '../../ui/frozenDocument';
import { tellInPassing } from '../../ui/tellInPassing';
import { integrationDetails } from './integrationDetails';
import { integrationItem } from './integrationItem';
import type { IntegrationTarget } from './integrationTarget';
import { noMappingWords } from './integrationWords';
import { listIntegrations } from './listIntegrations';
import { switchByChoice } from './switchByChoice';

interface Action extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** Lists the integrations with CloudTrail, and does with one what the user chooses. */
export async function showIntegrations(
  context: CommandContext,
  connection: LaceworkConnection,
): Promise<void> {
  const accounts = await listIntegrations(connection);
  const options = { matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true };
  const chosen =
    accounts &&
    (await vscode.window.showQuickPick(accounts.map(integrationItem), {
      ...options,
      title: vscode.l10n.t('CloudTrail Integrations'),
      placeHolder: vscode.l10n.t('Choose one to see what can be done with it'),
    }));
  if (chosen === undefined) {
    return;
  }
  const action = await vscode.window.showQuickPick(actionsFor(context, connection, chosen.account), {
    ...options,
    title: plainLabel(chosen.account.name),
    placeHolder: vscode.l10n.t('What to do with it?'),
  });
  await action?.run();
}

function actionsFor(
  context: CommandContext,
  connection: LaceworkConnection,
  account: CloudAccount,
): Action[] {
  const { guid, isEnabled } = account;
  const target: IntegrationTarget = { account: { guid } };
  const command = (id: string) => () => vscode.commands.executeCommand(id, target);
  const ofMapping: Action[] = [
    {
      label: vscode.l10n.t('$(diff) Compare with Mapping File…'),
      run: command(commandIds.compareWithLiveMapping),
    },
    {
      label: vscode.l10n.t('$(cloud-download) Download Mapping…'),
      run: command(commandIds.downloadLiveMapping),
    },
    { label: vscode.l10n.t('$(cloud-upload) Push Mapping File…'), run: command(commandIds.pushMapping) },
  ];
  return [
    { label: vscode.l10n.t('$(info) Show Details'), run: () => showDetails(account) },
    { label: vscode.l10n.t('$(copy) Copy GUID'), run: () => copyGuid(account) },
    ...(noMappingWords(account) === undefined ? ofMapping : []),
    {
      label: isEnabled ? vscode.l10n.t('$(circle-slash) Disable…') : vscode.l10n.t('$(play) Enable…'),
      run: () => switchByChoice(context, connection, account),
    },
    {
      label: vscode.l10n.t('$(trash) Delete…'),
      run: () => deleteByName(context, connection, account),
    },
  ];
}

async function copyGuid({ guid, name }: CloudAccount): Promise<void> {
  await vscode.env.clipboard.writeText(guid);
  tellInPassing(vscode.l10n.t('The GUID of {0} is in the clipboard.', quote(name)));
}

async function showDetails(account: CloudAccount): Promise<void> {
  const details = frozenDocument('integration.txt', integrationDetails(account));
  await vscode.window.showTextDocument(details);
}
