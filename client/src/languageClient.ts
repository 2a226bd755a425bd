import type * as vscode from 'vscode';
import { LanguageClient, State, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { clientCommands, type InitializationOptions } from '../../server/src/lsp/protocol';
import { commandIds, mappingLanguageId, settingsSection } from './identifiers';
import { isEditable } from './isEditable';

export { changeSeverity } from './commands/changeSeverity';

/** A client for the language server, which it runs in a process of its own. It is not started yet. */
export function createLanguageClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const initializationOptions: InitializationOptions = {
    commands: Object.values(clientCommands),
    ruleDocumentation: `command:${commandIds.showRulePage}?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: [{ language: mappingLanguageId }],
    initializationOptions,
    outputChannel: log,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      // The problems of an old revision would be listed as if they were the file's.
      provideDiagnostics: (document, previousResultId, token, next) =>
        isEditable('uri' in document ? document.uri : document)
          ? next(document, previousResultId, token)
          : undefined,
      // In the title of a lens VS Code draws an icon for $(name), and none for \$(name).
      provideCodeLenses: async (document, token, next) => {
        const lenses = await next(document, token);
        for (const { command } of lenses ?? []) {
          if (command !== undefined) {
            command.title = command.title.replaceAll('$(', '\\$(');
          }
        }
        return lenses;
      },
    },
  };
  return new LanguageClient(
    settingsSection,
    'Lacework Account Mapping',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    clientOptions,
  );
}

export function isStopped(state: State): boolean {
  return state === State.Stopped || state === State.StartFailed;
}
