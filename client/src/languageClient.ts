import * as vscode from 'vscode';
import {
  RevealOutputChannelOn,
  State,
  TransportKind,
  type LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import {
  clientCommands,
  inventoryStatusNotification,
  type InitializationOptions,
  type InventoryStatus,
} from '../../server/src/lsp/protocol';
import type { SampleOptions } from '../../server/src/lsp/protocolOfSample';
import { rememberedAwsProfile } from './aws/awsProfile';
import { guardCommands } from './aws/guardCommands';
import { untrustedRefusal } from './aws/isTrusted';
import { refreshAwsAccounts } from './aws/refreshAwsAccounts';
import { commandIds, mappingLanguageId, settingsSection } from './identifiers';
import { tellInterrupted } from './integration/tellInterrupted';
import { isEditable } from './isEditable';
import { untrustedLaceworkRefusal } from './lacework/refuseUntrusted';
import { laceworkSessionsOf } from './lacework/laceworkSessionsOf';
import { tellLaceworkAccounts } from './lacework/tellLaceworkAccounts';
import { RoutingMapPanel } from './map/routingMapPanel';
import { messageOf } from './messageOf';
import { plainMessage } from './plainMessage';
import { recordFailures } from './report/failureRecord';
import { RestartingClient } from './restartingClient';
import { showRoutes } from './routes/showRoutes';
import { serverEnvironment } from './serverEnvironment';
import { setContext } from './setContext';
import { StaleCodeLenses } from './staleCodeLenses';
import { inventoryLine, stateLine } from './stateLines';
import { MappingStatus } from './status/mappingStatus';
import { showFileStatus } from './status/showFileStatus';
import { sampleFolder } from './walkthrough/sampleFolder';
import { sampleStatusRow } from './walkthrough/sampleAwsAccounts';
import { showWalkthroughProgress } from './walkthrough/showWalkthroughProgress';

export { commands } from './commands/commands';

/** Goes on with a routing map that was shown before VS Code was restarted. */
export const restoreRoutingMap = (...panel: Parameters<typeof RoutingMapPanel.restore>): void =>
  RoutingMapPanel.restore(...panel);

/** A client for the language server, which it runs in a process of its own. It is not started yet. */
export function createLanguageClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): RestartingClient {
  const module = context.asAbsolutePath('dist/server.js');
  // Asked for at each start, also when the server is started again because it died.
  const initializationOptions = (): InitializationOptions & SampleOptions => {
    const profile = rememberedAwsProfile(context.workspaceState);
    const endpoint = vscode.workspace.getConfiguration(settingsSection).get<string>('aws.endpoint', '');
    return {
      cacheFolder: vscode.Uri.joinPath(context.globalStorageUri, 'inventories').fsPath,
      inventoryStatus: true,
      sampleFolder: sampleFolder(context).toString(),
      ...(profile !== undefined && { awsProfile: profile }),
      ...(endpoint !== '' && { awsEndpoint: endpoint }),
      commands: Object.values(clientCommands),
      ruleDocumentation: `command:${commandIds.showRulePage}?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
    };
  };
  const staleCodeLenses = new StaleCodeLenses(() => client);
  const clientOptions: LanguageClientOptions = {
    documentSelector: [{ language: mappingLanguageId }],
    initializationOptions,
    outputChannel: recordFailures(log),
    // What fails is logged, and nothing pops up that nobody asked for: the language status says what matters.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      executeCommand: guardCommands(() => vscode.workspace.isTrusted, {
        aws: untrustedRefusal,
        lacework: untrustedLaceworkRefusal,
      }),
      // The problems of an old revision would be listed as if they were the file's.
      provideDiagnostics: (document, previousResultId, token, next) =>
        isEditable('uri' in document ? document.uri : document)
          ? next(document, previousResultId, token)
          : undefined,
      provideCodeLenses: async (document, token, next) => {
        staleCodeLenses.noteAsked(document);
        const lenses = await next(document, token);
        for (const { command } of lenses ?? []) {
          if (command !== undefined) {
            // In the title of a lens VS Code draws an icon for $(name), and none for \$(name).
            command.title = command.title.replaceAll('$(', '\\$(');
          }
        }
        return lenses;
      },
      // Why a name is refused comes as a notification, and quotes names.
      provideRenameEdits: async (document, position, newName, token, next) => {
        try {
          return await next(document, position, newName, token);
        } catch (error) {
          throw new Error(plainMessage(messageOf(error)), { cause: error });
        }
      },
    },
  };
  const env = serverEnvironment();
  const client = new RestartingClient(
    {
      run: { module, transport: TransportKind.ipc, options: { env } },
      debug: {
        module,
        transport: TransportKind.ipc,
        options: { env, execArgv: ['--nolazy', '--inspect=6009'] },
      },
    },
    clientOptions,
    log,
  );
  client.registerFeature(staleCodeLenses);
  void tellInterrupted(context);
  showFileStatus(context);
  const routes = showRoutes(context, client);
  tellLaceworkAccounts(context, client);
  showWalkthroughProgress(context, client);
  showStatus(context, client, () => {
    routes.refresh();
    RoutingMapPanel.refresh();
    staleCodeLenses.expectQuestions();
  });
  return client;
}

/** Shows in the language status what is known for as long as the server runs, and tells when other AWS accounts are. */
function showStatus(context: vscode.ExtensionContext, client: LanguageClient, changed: () => void): void {
  let status: MappingStatus | undefined;
  let inventory: InventoryStatus | undefined;
  client.onNotification(inventoryStatusNotification, (known: InventoryStatus) => {
    if (inventory === undefined) {
      void refreshAwsAccounts(client, known);
    }
    // It may come before the client says that the server runs.
    inventory = known;
    client.info(inventoryLine(known), undefined, false);
    status?.showInventory(known);
    if (known.isKnown) {
      void setContext('knowsAwsAccounts', true);
    }
    changed();
  });
  client.onDidChangeState(({ newState }) => {
    const line = stateLine(newState);
    if (line !== undefined) {
      client.info(line, undefined, false);
    }
    status?.dispose();
    status =
      newState === State.Running
        ? new MappingStatus(laceworkSessionsOf(context), inventory, (uri) => sampleStatusRow(context, uri))
        : undefined;
  });
}
