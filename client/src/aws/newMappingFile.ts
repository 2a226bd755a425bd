import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  serverCommands,
  type InventoryStatus,
  type NewMappingRequest,
  type OrganizationalUnitItem,
} from '../../../server/src/lsp/protocol';
import { awsAccountCount } from '../awsAccountCount';
import type { CommandContext } from '../commands/commandContext';
import { commandIds, mappingLanguageId } from '../identifiers';
import { plainLabel } from '../plainLabel';
import { askForLaceworkAccount, pickLaceworkAccount } from './pickLaceworkAccount';
import { runServerCommand } from './runServerCommand';

const title = vscode.l10n.t('New Account Mapping File');

type Routes = NewMappingRequest['routes'];

/**
 * Makes a new mapping file, blank or from the organizational units, and shows it in an editor. Nothing is written to
 * disk before the user saves it.
 *
 * @param sent in `viewColumn` whether the editor is the first or beside; without it it is where the focus is
 */
export async function newMappingFile(
  _context: CommandContext,
  client: LanguageClient,
  sent: unknown,
): Promise<void> {
  const status = await runServerCommand<InventoryStatus>(client, serverCommands.getInventoryStatus);
  const fromUnits = status.isKnown ? await askForBeginning(status) : false;
  if (fromUnits === undefined) {
    return;
  }
  const prompt = vscode.l10n.t(
    'Default Lacework account, which receives every AWS account that is not listed',
  );
  const defaultAccount = await askForLaceworkAccount(title, prompt);
  if (defaultAccount === undefined) {
    return;
  }
  const routes = fromUnits ? await askForRoutes(client, defaultAccount) : [];
  if (routes !== undefined) {
    const content = await runServerCommand<string>(client, serverCommands.newMapping, {
      defaultAccount,
      routes,
    });
    const document = await vscode.workspace.openTextDocument({ language: mappingLanguageId, content });
    await vscode.window.showTextDocument(document, columnIn(sent));
  }
}

function columnIn(sent: unknown): vscode.ViewColumn | undefined {
  const { One, Beside } = vscode.ViewColumn;
  const wanted = typeof sent === 'object' && sent !== null && 'viewColumn' in sent && sent.viewColumn;
  return [One, Beside].find((column) => column === wanted);
}

/** Whether to begin with the organizational units; nothing if the user gives up. */
async function askForBeginning({
  accounts,
  organizationalUnitsMissing: missing,
}: Extract<InventoryStatus, { isKnown: true }>): Promise<boolean | undefined> {
  const fromUnits = {
    label: vscode.l10n.t('$(organization) From the organizational units'),
    detail: vscode.l10n.t(
      'Choose which unit goes to which Lacework account; known: {0}',
      awsAccountCount(accounts),
    ),
  };
  const blank = {
    label: vscode.l10n.t('$(file) Blank'),
    detail: vscode.l10n.t('A default Lacework account and no entry'),
  };
  const pullAgain = {
    label: vscode.l10n.t('$(refresh) Pull AWS accounts again'),
    detail: vscode.l10n.t(
      'A file from the organizational units takes all of them. {0}',
      plainLabel(missing ?? ''),
    ),
  };
  // From a part of the units, AWS accounts of the others would be left out without a word.
  const items = missing === undefined ? [fromUnits, blank] : [pullAgain, blank];
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (chosen === pullAgain) {
    await vscode.commands.executeCommand(commandIds.pullAwsAccounts);
    return undefined;
  }
  return chosen && chosen === fromUnits;
}

/** Asks in turns for organizational units and the Lacework account they go to, until there is enough. */
async function askForRoutes(client: LanguageClient, defaultAccount: string): Promise<Routes | undefined> {
  const units = await runServerCommand<OrganizationalUnitItem[]>(
    client,
    serverCommands.listOrganizationalUnits,
  );
  const routes: Routes[number][] = [];
  for (;;) {
    const chosen = await pickUnits(units, routes);
    if (chosen === undefined || chosen.length === 0) {
      return chosen && routes;
    }
    const names = [...new Set([...routes.map(({ laceworkAccount }) => laceworkAccount), defaultAccount])];
    const laceworkAccount = await pickLaceworkAccount(title, names);
    if (laceworkAccount === undefined) {
      continue;
    }
    routes.push(...chosen.map((organizationalUnitId) => ({ organizationalUnitId, laceworkAccount })));
  }
}

/** The ids of the chosen units; none when the user is done, nothing if the user gives up. */
async function pickUnits(
  units: readonly OrganizationalUnitItem[],
  routes: Routes,
): Promise<string[] | undefined> {
  const routed = new Map(routes.map((route) => [route.organizationalUnitId, route.laceworkAccount]));
  const items = units
    .filter(({ id }) => !routed.has(id))
    .map(({ id, path, activeAccounts }) => ({
      id,
      label: plainLabel(path),
      description: vscode.l10n.t('Active, with nested units: {0}', awsAccountCount(activeAccounts)),
    }));
  if (items.length === 0) {
    return [];
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder:
      routes.length === 0
        ? vscode.l10n.t('Units that go to the same Lacework account')
        : vscode.l10n.t('Choose more, or none to see the file ({0} have an account)', routes.length),
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ id }) => id);
}
