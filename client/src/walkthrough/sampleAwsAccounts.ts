import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { sampleAwsAccountsNotification } from '../../../server/src/lsp/protocolOfSample';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import { messageOf } from '../messageOf';
import { setContext } from '../setContext';
import type { StatusRow } from '../status/statusRow';
import { isOfSample } from './sampleFolder';

type SampleContext = Pick<CommandContext, 'globalState' | 'globalStorageUri' | 'extensionUri'>;

/** What of the sample's AWS accounts is read here; the server looks at all of it. */
interface Inventory {
  readonly accounts: readonly unknown[];
}

const key = 'showsSampleAwsAccounts';
/** How many the server was told last; nothing where they are hidden. */
let shownAccounts: number | undefined;

/** From now on the files of the sample are compared with the AWS accounts of the sample, or no longer. */
export async function useSampleAwsAccounts(
  context: SampleContext,
  client: LanguageClient,
  isWanted: boolean,
): Promise<void> {
  await context.globalState.update(key, isWanted);
  await tellSampleAwsAccounts(context, client);
}

/**
 * Hides them also where no server runs that can be told so: the next one is told when it starts.
 */
export async function hideSampleAwsAccounts(
  context: SampleContext & Pick<CommandContext, 'client'>,
): Promise<void> {
  await context.globalState.update(key, false);
  try {
    await tellSampleAwsAccounts(context, await context.client.ready());
  } catch (error) {
    context.client.log.warn(messageOf(error));
  }
}

/** Tells the server, which has just started or is to know something else, what it is to know of the sample. */
export async function tellSampleAwsAccounts(context: SampleContext, client: LanguageClient): Promise<void> {
  const isWanted = context.globalState.get<boolean>(key) === true;
  const inventory = isWanted ? await readInventory(context) : null;
  await client.sendNotification(sampleAwsAccountsNotification, inventory);
  shownAccounts = inventory?.accounts.length;
  if (isWanted) {
    await setContext('knowsAwsAccounts', true);
  }
}

async function readInventory({ extensionUri }: SampleContext): Promise<Inventory> {
  const file = vscode.Uri.joinPath(extensionUri, 'walkthrough', 'sample-aws-accounts.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Inventory;
}

/**
 * Says of a file of the sample, in the place of what is known of the organization, that it is a sample, so that nobody takes
 * its AWS accounts for their own. Nothing for other files.
 */
export function sampleStatusRow(
  storage: Pick<CommandContext, 'globalStorageUri'>,
  uri: vscode.Uri | undefined,
): StatusRow | undefined {
  if (uri === undefined || !isOfSample(storage, uri)) {
    return undefined;
  }
  const count = shownAccounts?.toLocaleString();
  const isShown = count !== undefined;
  return {
    weight: isShown ? 'fine' : 'missing',
    subject: vscode.l10n.t('Sample'),
    short: isShown
      ? vscode.l10n.t('sample, with {0} made-up AWS accounts', count)
      : vscode.l10n.t('sample, its AWS accounts are not shown'),
    detail: isShown
      ? vscode.l10n.t(
          'This file is a sample. It is compared with {0} made-up AWS accounts, and with no organization',
          count,
        )
      : vscode.l10n.t('This file is a sample. Its made-up AWS accounts are not shown'),
    action: {
      command: commandIds.showSampleAwsAccounts,
      title: isShown ? vscode.l10n.t('Hide') : vscode.l10n.t('Show'),
      description: isShown
        ? vscode.l10n.t('Hide AWS Accounts of the Sample')
        : vscode.l10n.t('Show AWS Accounts of the Sample'),
      arguments: [!isShown],
    },
  };
}
