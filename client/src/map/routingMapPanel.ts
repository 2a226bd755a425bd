import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  serverCommands,
  type MappedRoutesPage,
  type MappedRoutesRequest,
  type RouteSearchItem,
  type RoutingMapItem,
} from '../../../server/src/lsp/protocol';
import { isByProblems, runServerCommand } from '../aws/runServerCommand';
import { NoServerError, tellServerFailure } from '../aws/tellServerFailure';
import type { CommandContext } from '../commands/commandContext';
import { routingMapViewType } from '../identifiers';
import { messageOf } from '../messageOf';
import { FollowedMapping } from './followedMapping';
import { goToPlace } from './goToPlace';
import { offerSvg } from './offerSvg';
import { LatestRun } from './latestRun';
import { isMessageFromPage, type MessageFromPage, type MessageToPage } from './pageMessages';
import { pageFolder, routingMapPage } from './routingMapPage';
import { runPageCommand } from './runPageCommand';
import { savePicture } from './savePicture';

/**
 * The panel of the routing map. There is one; it follows the mapping file that the user works with. While it is hidden
 * nothing is computed for it, and its page is gone: it comes back from the little that it keeps in VS Code.
 */
export class RoutingMapPanel {
  static #shown: RoutingMapPanel | undefined;

  readonly #context: CommandContext;
  readonly #panel: vscode.WebviewPanel;
  readonly #followed: FollowedMapping;
  readonly #update = new LatestRun(async (token) => this.#sendMap(token), { givesUp: false });
  readonly #search = new LatestRun<Extract<MessageFromPage, { type: 'search' }>>(
    async (token, { request, text }) => {
      try {
        const found = await this.#ask<RouteSearchItem>(serverCommands.searchRoutes, { text }, token);
        await this.#send({ type: 'found', request, found });
      } catch (error) {
        if (!token.isCancellationRequested) {
          this.#log(serverCommands.searchRoutes, error);
          await this.#send({ type: 'found', request });
        }
      }
    },
    { givesUp: true },
  );
  readonly #lists = {
    list: this.#listing(),
    tooltip: this.#listing(),
  };
  /** What the page shows, so that the same is not sent again. */
  #sent = '';

  /** Opens the map beside the editor, or brings it to the front. */
  static show(context: CommandContext): void {
    if (RoutingMapPanel.#shown !== undefined) {
      RoutingMapPanel.#shown.#panel.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      routingMapViewType,
      vscode.l10n.t('Routing Map'),
      vscode.ViewColumn.Beside,
    );
    RoutingMapPanel.#shown = new RoutingMapPanel(context, panel, undefined);
  }

  /** Goes on with a panel that was there before VS Code was restarted. */
  static restore(context: CommandContext, panel: vscode.WebviewPanel, state: unknown): void {
    const uri =
      typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string'
        ? state.uri
        : undefined;
    RoutingMapPanel.#shown?.close();
    RoutingMapPanel.#shown = new RoutingMapPanel(context, panel, uri);
  }

  /** To be called where something else than the text of the file has changed. */
  static refresh(): void {
    RoutingMapPanel.#shown?.update();
  }

  private constructor(context: CommandContext, panel: vscode.WebviewPanel, uri: string | undefined) {
    this.#context = context;
    this.#panel = panel;
    this.#followed = new FollowedMapping(uri);
    panel.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, 'images/icons/mapping-light.svg'),
      dark: vscode.Uri.joinPath(context.extensionUri, 'images/icons/mapping-dark.svg'),
    };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [pageFolder(context.extensionUri)],
    };
    const held = vscode.Disposable.from(
      this.#followed,
      this.#update,
      this.#search,
      this.#lists.list,
      this.#lists.tooltip,
      this.#followed.onDidChange(() => this.#update.run()),
      context.client.onDidChangeState(() => this.#update.run()),
      // What is known of the organization or of Lacework may have changed.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((changed) => changed.toString() === this.#followed.uri)) {
          this.#update.run();
        }
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
    );
    panel.onDidDispose(() => {
      held.dispose();
      if (RoutingMapPanel.#shown === this) {
        RoutingMapPanel.#shown = undefined;
      }
    });
    panel.webview.html = routingMapPage(panel.webview, context.extensionUri);
  }

  close(): void {
    this.#panel.dispose();
  }

  update(): void {
    this.#update.run();
  }

  async #receive(message: unknown): Promise<void> {
    if (!isMessageFromPage(message)) {
      return;
    }
    try {
      switch (message.type) {
        case 'ready':
          this.#sent = '';
          this.#update.run();
          break;
        case 'list':
          this.#lists[message.place].run(message);
          break;
        case 'search':
          this.#search.run(message);
          break;
        case 'goTo': {
          const { line, character, endCharacter } = message;
          await this.#goTo({ line, character }, { line, character: endCharacter }, false);
          break;
        }
        case 'run':
          await runPageCommand(
            message.command,
            this.#followed,
            this.#panel.viewColumn,
            this.#context.client.log,
          );
          break;
        case 'save':
          await savePicture(message.format, message.data, this.#followed.uri, this.#context.client.log);
          break;
        case 'noPicture':
          await offerSvg(message.svg, this.#followed.uri, this.#context.client.log);
          break;
      }
    } catch (error) {
      void tellServerFailure(error);
    }
  }

  /** Lists what was asked for last in one place of the page. */
  #listing(): LatestRun<ListMessage> {
    return new LatestRun<ListMessage>(
      async (token, message) => {
        try {
          await this.#list(message, token);
        } catch (error) {
          if (token.isCancellationRequested) {
            return;
          }
          if (message.reveal) {
            void tellServerFailure(error);
          } else {
            // Nobody asked for it just now: the page is told by itself if the server is gone.
            this.#log(serverCommands.listMappedRoutes, error);
          }
        }
      },
      { givesUp: true },
    );
  }

  async #list({ request, part, limit, reveal }: ListMessage, token: vscode.CancellationToken): Promise<void> {
    const asked: Omit<MappedRoutesRequest, 'uri'> = { ...part, limit };
    const page = await this.#ask<MappedRoutesPage>(serverCommands.listMappedRoutes, asked, token);
    await this.#send({ type: 'routes', request, page });
    if (reveal && page.range !== undefined) {
      await this.#goTo(page.range.start, page.range.end, true);
    }
  }

  async #goTo(start: LinePosition, end: LinePosition, preserveFocus: boolean): Promise<void> {
    const { document } = this.#followed;
    if (document !== undefined) {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      await goToPlace(document, range, { preserveFocus, beside: this.#panel.viewColumn });
    }
  }

  async #sendMap(token: vscode.CancellationToken): Promise<void> {
    if (!this.#panel.visible) {
      return;
    }
    const { document, uri } = this.#followed;
    const file = uri === undefined ? '' : (vscode.Uri.parse(uri).path.split('/').at(-1) ?? '');
    this.#panel.title =
      document === undefined ? vscode.l10n.t('Routing Map') : vscode.l10n.t('Routing Map: {0}', file);
    if (document === undefined || uri === undefined) {
      await this.#sendNew({ type: 'noMap', reason: this.#followed.isClosed ? 'closed' : 'noFile', file });
      return;
    }
    let message: MessageToPage;
    try {
      const map = await runServerCommand<RoutingMapItem>(
        await this.#client(),
        serverCommands.mapRoutes,
        uri,
        silently(token),
      );
      message = { type: 'map', uri, file, map };
    } catch (error) {
      const { state } = this.#context.client;
      if (state === 'starting') {
        // It is asked again as soon as the server runs.
        return;
      }
      if (!token.isCancellationRequested) {
        this.#log(serverCommands.mapRoutes, error);
      }
      // Whoever is newer asks again; without a server the page offers to start it.
      const reason = state === 'stopped' ? state : isByProblems(error) ? 'mistakes' : 'failed';
      message = { type: 'noMap', reason, file };
    }
    if (!token.isCancellationRequested) {
      await this.#sendNew(message);
    }
  }

  async #ask<Answer>(command: string, argument: object, token: vscode.CancellationToken): Promise<Answer> {
    const asked = { ...argument, uri: this.#followed.uri };
    return runServerCommand<Answer>(await this.#client(), command, asked, silently(token));
  }

  async #client(): Promise<LanguageClient> {
    try {
      return await this.#context.client.ready();
    } catch (error) {
      throw new NoServerError(messageOf(error));
    }
  }

  #log(command: string, error: unknown): void {
    this.#context.client.log.warn(`${command}: ${messageOf(error)}`);
  }

  async #sendNew(message: MessageToPage): Promise<void> {
    const text = JSON.stringify(message);
    if (text !== this.#sent) {
      this.#sent = text;
      await this.#send(message);
    }
  }

  async #send(message: MessageToPage): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}

type ListMessage = Extract<MessageFromPage, { type: 'list' }>;
type LinePosition = Pick<vscode.Position, 'line' | 'character'>;

function silently(token: vscode.CancellationToken) {
  return { token, onProgress: () => undefined };
}
