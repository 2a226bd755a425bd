import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  serverCommands,
  type RouteCountsItem,
  type SelectionReference,
} from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/commandContext';
import { activeMappingDocument } from './activeMappingDocument';
import { pickLaceworkAccount } from './pickLaceworkAccount';
import { runServerCommand } from './runServerCommand';

const title = vscode.l10n.t('Move AWS Accounts');

/**
 * Lets the user choose a Lacework account, or name another, for the AWS accounts of a selection.
 *
 * @param sent a `SelectionReference`; without one it is the selection of the editor
 */
export async function moveAwsAccounts(
  _context: CommandContext,
  client: LanguageClient,
  sent: unknown,
): Promise<void> {
  const reference = isReference(sent) ? sent : selectionOfEditor(client);
  if (reference !== undefined) {
    const { uri } = reference;
    const routes = await runServerCommand<RouteCountsItem>(client, serverCommands.countRoutes, uri);
    const names = routes.laceworkAccounts.map(({ name }) => name);
    const laceworkAccount = await pickLaceworkAccount(title, names);
    if (laceworkAccount !== undefined) {
      const request = { ...reference, laceworkAccount };
      await runServerCommand<number>(client, serverCommands.moveAwsAccounts, request);
    }
  }
}

function isReference(sent: unknown): sent is SelectionReference {
  return typeof sent === 'object' && sent !== null && 'uri' in sent && 'range' in sent;
}

function selectionOfEditor(client: LanguageClient): SelectionReference | undefined {
  const uri = activeMappingDocument()?.uri.toString();
  const selection = vscode.window.activeTextEditor?.selection;
  return uri === undefined || selection === undefined
    ? undefined
    : { uri, range: client.code2ProtocolConverter.asRange(selection) };
}
