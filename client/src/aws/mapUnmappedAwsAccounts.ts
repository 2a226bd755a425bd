import * as vscode from 'vscode';
import {
  serverCommands,
  type AwsAccountItem,
  type InventoryStatus,
  type UnmappedAwsAccounts,
} from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/registerCommands';
import { commandIds, mappingLanguageId } from '../identifiers';
import { plainLabel } from '../plainLabel';
import { pickLaceworkAccount } from './pickLaceworkAccount';
import { runServerCommand } from './runServerCommand';

const title = vscode.l10n.t('Map Unmapped AWS Accounts');

/** Lets the user choose AWS accounts that the mapping file in the editor does not list, and a Lacework account for them. */
export async function mapUnmappedAwsAccounts(context: CommandContext): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== mappingLanguageId) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The active editor holds no account mapping file. Open the one to map AWS accounts in, and try again.',
      ),
    );
    return;
  }
  const client = await context.client.ready();
  const status = await runServerCommand<InventoryStatus>(client, serverCommands.getInventoryStatus);
  if (!status.isKnown) {
    await offerPull();
    return;
  }
  const uri = document.uri.toString();
  try {
    const { accounts, laceworkAccounts } = await runServerCommand<UnmappedAwsAccounts>(
      client,
      serverCommands.listUnmappedAwsAccounts,
      uri,
    );
    const ids = await pickAccounts(accounts);
    const laceworkAccount = ids && (await pickLaceworkAccount(title, laceworkAccounts));
    if (ids !== undefined && laceworkAccount !== undefined) {
      await runServerCommand<number>(client, serverCommands.mapAwsAccounts, { uri, ids, laceworkAccount });
    }
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

async function offerPull(): Promise<void> {
  const pull = vscode.l10n.t('Pull AWS Accounts…');
  const message = vscode.l10n.t('Which AWS accounts are unmapped is not known, since none were pulled yet.');
  if ((await vscode.window.showInformationMessage(message, pull)) === pull) {
    await vscode.commands.executeCommand(commandIds.pullAwsAccounts);
  }
}

/** Nothing where the user gives up or there is nothing to choose from. */
async function pickAccounts(accounts: readonly AwsAccountItem[]): Promise<string[] | undefined> {
  if (accounts.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The file lists every active AWS account of the organization.'),
    );
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(groupedByPath(accounts), {
    title,
    placeHolder: vscode.l10n.t(
      'Which of these {0} do not belong to the default account?',
      accounts.length.toLocaleString(),
    ),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const ids = chosen?.flatMap(({ id }) => id ?? []) ?? [];
  return ids.length === 0 ? undefined : ids;
}

type AccountPick = vscode.QuickPickItem & { readonly id?: string };

function groupedByPath(accounts: readonly AwsAccountItem[]): AccountPick[] {
  let group: string | undefined;
  return accounts.flatMap(({ id, name, email, path = '' }) => {
    const isNewGroup = path !== group;
    group = path;
    const item: AccountPick = {
      id,
      label: plainLabel(name),
      description: [id, path, email ?? ''].filter(Boolean).map(plainLabel).join(' · '),
    };
    return isNewGroup && path !== ''
      ? [{ label: plainLabel(path), kind: vscode.QuickPickItemKind.Separator }, item]
      : [item];
  });
}
