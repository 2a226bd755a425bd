import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { sampleAwsAccountsNotification } from '../../../server/src/lsp/protocolOfSample';
import type { CommandContext } from '../commands/commandContext';
import { commandIds, mappingLanguageId } from '../identifiers';
import { setContext } from '../setContext';
import { sampleFolder } from './sampleFolder';

type SampleContext = Pick<CommandContext, 'globalState' | 'globalStorageUri' | 'extensionUri'>;

/** What of the sample's AWS accounts is read here; the server looks at all of it. */
interface Inventory {
  readonly accounts: readonly unknown[];
}

const key = 'showsSampleAwsAccounts';
let item: vscode.LanguageStatusItem | undefined;

/** From now on the files of the sample are compared with the AWS accounts of the sample, or no longer. */
export async function useSampleAwsAccounts(
  context: SampleContext,
  client: LanguageClient,
  isWanted: boolean,
): Promise<void> {
  await context.globalState.update(key, isWanted);
  await tellSampleAwsAccounts(context, client);
}

/** Tells the server, which has just started or is to know something else, what it is to know of the sample. */
export async function tellSampleAwsAccounts(context: SampleContext, client: LanguageClient): Promise<void> {
  const isWanted = context.globalState.get<boolean>(key) === true;
  const inventory = isWanted ? await readInventory(context) : null;
  await client.sendNotification(sampleAwsAccountsNotification, inventory);
  item?.dispose();
  item = createSampleStatus(context, inventory?.accounts.length);
  if (isWanted) {
    await setContext('knowsAwsAccounts', true);
  }
}

async function readInventory({ extensionUri }: SampleContext): Promise<Inventory> {
  const file = vscode.Uri.joinPath(extensionUri, 'walkthrough', 'sample-aws-accounts.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Inventory;
}

/** Says in the language status of the sample that it is one, so that nobody takes its AWS accounts for their own. */
function createSampleStatus(context: SampleContext, accounts: number | undefined): vscode.LanguageStatusItem {
  const status = vscode.languages.createLanguageStatusItem('laceworkMapping.sample', {
    language: mappingLanguageId,
    pattern: new vscode.RelativePattern(sampleFolder(context), '*'),
  });
  status.name = vscode.l10n.t('Sample');
  status.text = vscode.l10n.t('This file is a sample');
  status.detail =
    accounts === undefined
      ? vscode.l10n.t('its made-up AWS accounts are not shown')
      : vscode.l10n.t('compared with {0} made-up AWS accounts', accounts.toLocaleString());
  status.command = {
    command: commandIds.showSampleAwsAccounts,
    title: accounts === undefined ? vscode.l10n.t('Show') : vscode.l10n.t('Hide'),
    arguments: [accounts === undefined],
  };
  status.accessibilityInformation = { label: `${status.text}, ${status.detail}` };
  return status;
}
