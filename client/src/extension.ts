import * as vscode from 'vscode';
import type { CommandContext } from './commands/commandContext';
import { registerCommands } from './commands/registerCommands';
import { Detection } from './detection';
import { mappingLanguageId, routingMapViewType } from './identifiers';
import { LanguageChoices } from './languageChoices';
import { LazyLanguageClient } from './lazyLanguageClient';
import { createServerStatus } from './status';

/**
 * A JSON file wakes no more than this: it looks whether the file is a mapping file, and only then loads the
 * language client and starts the server.
 */
export function activate(context: vscode.ExtensionContext): void {
  const choices = new LanguageChoices(context.globalState);
  const client = new LazyLanguageClient(context);
  const startFor = ({ languageId }: vscode.TextDocument): void => {
    if (languageId === mappingLanguageId) {
      client.start();
    }
  };
  const commands: CommandContext = {
    choices,
    client,
    extension: context.extension,
    extensionUri: context.extensionUri,
    globalState: context.globalState,
    secrets: context.secrets,
    subscriptions: context.subscriptions,
    globalStorageUri: context.globalStorageUri,
    workspaceState: context.workspaceState,
  };
  context.subscriptions.push(
    client,
    new Detection(choices),
    vscode.workspace.onDidOpenTextDocument(startFor),
    createServerStatus(client),
    ...registerCommands(commands),
    vscode.window.registerWebviewPanelSerializer(routingMapViewType, {
      deserializeWebviewPanel: async (panel, state) => {
        (await client.load()).restoreRoutingMap(commands, panel, state);
      },
    }),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}
