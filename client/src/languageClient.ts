import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { clientCommands, type InitializationOptions } from '../../server/src/lsp/protocol';
import { commandIds, mappingLanguageId, settingsSection } from './identifiers';

/** Starts the language server in a process of its own and connects VS Code to it. */
export async function startLanguageClient(context: vscode.ExtensionContext): Promise<LanguageClient> {
  const module = context.asAbsolutePath('dist/server.js');
  const initializationOptions: InitializationOptions = {
    commands: Object.values(clientCommands),
    ruleDocumentation: `command:${commandIds.showRulePage}?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: [{ language: mappingLanguageId }],
    initializationOptions,
    outputChannel: vscode.window.createOutputChannel('Lacework Account Mapping', { log: true }),
    markdown: { isTrusted: false, supportHtml: false },
  };
  const client = new LanguageClient(
    settingsSection,
    'Lacework Account Mapping',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    clientOptions,
  );
  await client.start();
  return client;
}
