import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { runServerCommand } from '../aws/runServerCommand';
import { setContext } from '../setContext';
import { goToRoute } from './goToRoute';
import { moveRoutes, moveRoutesToChosen } from './moveRoutes';
import { revealCursor } from './revealCursor';
import type { RouteNode } from './routeNode';
import { routesCommandIds } from './routesCommandIds';
import { awsAccountsIn, RoutesDragAndDrop } from './routesDragAndDrop';
import { RoutesProvider } from './routesProvider';

/** The view "Routes" in the explorer. It is there from the first mapping file on, with one language client after another. */
export class RoutesView implements vscode.Disposable {
  readonly #provider: RoutesProvider;
  readonly #view: vscode.TreeView<RouteNode>;
  readonly #disposables: vscode.Disposable;
  #client: LanguageClient | undefined;

  constructor() {
    this.#provider = new RoutesProvider(async (command, argument) => this.#ask(command, argument));
    this.#view = vscode.window.createTreeView('laceworkMapping.routes', {
      treeDataProvider: this.#provider,
      dragAndDropController: new RoutesDragAndDrop(async (nodes, target) =>
        this.#tellFailure(async (uri) => moveRoutes(this.#run, uri, nodes, target)),
      ),
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#disposables = vscode.Disposable.from(
      this.#provider,
      this.#view,
      this.#provider.onDidLearnState((state) => {
        void setContext('routes.state', state);
        this.#view.description = fileName(this.#provider.document);
      }),
      this.#view.onDidChangeSelection(({ selection }) => {
        void setContext('routes.hasSelection', awsAccountsIn(selection).length > 0);
      }),
      ...this.#registerCommands(),
    );
    void setContext('hasMappingFile', true);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Goes on with another client, as after a restart. */
  use(client: LanguageClient): void {
    this.#client = client;
    client.onDidChangeState(() => this.refresh());
  }

  /** To be called where something else than the text of the file has changed. */
  refresh(): void {
    this.#provider.refresh();
  }

  #registerCommands(): vscode.Disposable[] {
    const register = (id: string, run: (chosen: readonly RouteNode[], uri: string) => Promise<void>) =>
      vscode.commands.registerCommand(id, async (node?: RouteNode, nodes?: readonly RouteNode[]) => {
        const chosen = nodes ?? (node === undefined ? this.#view.selection : [node]);
        await this.#tellFailure(async (uri) => run(chosen, uri));
      });
    const move = async (chosen: readonly RouteNode[], uri: string) => {
      const accounts = awsAccountsIn(chosen);
      if (accounts.length > 0) {
        await moveRoutesToChosen(this.#run, uri, accounts);
      }
    };
    return [
      register(routesCommandIds.move, move),
      register(routesCommandIds.map, move),
      register(routesCommandIds.copyIds, async (chosen) => {
        const ids = awsAccountsIn(chosen).map(({ account }) => account.id);
        await vscode.env.clipboard.writeText(ids.join('\n'));
      }),
      register(routesCommandIds.goToLine, async ([node]) => {
        const { document } = this.#provider;
        if (document !== undefined && node !== undefined) {
          await goToRoute(document, node);
        }
      }),
      register(routesCommandIds.reveal, async () => revealCursor(this.#provider, this.#view)),
    ];
  }

  /** Does something with the file of the view, and says so where that fails. */
  async #tellFailure(run: (uri: string) => Promise<void>): Promise<void> {
    const uri = this.#provider.document?.uri.toString();
    try {
      if (uri !== undefined) {
        await run(uri);
      }
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }

  readonly #run = async <Answer>(command: string, argument: unknown): Promise<Answer> => {
    if (this.#client?.isRunning() !== true) {
      throw new Error(vscode.l10n.t('The language server does not run. Restart it, and try again.'));
    }
    return runServerCommand<Answer>(this.#client, command, argument);
  };

  async #ask<Answer>(command: string, argument: unknown): Promise<Answer | undefined> {
    const client = this.#client;
    if (client?.isRunning() !== true) {
      return undefined;
    }
    try {
      return await runServerCommand<Answer>(client, command, argument);
    } catch (error) {
      client.warn(error instanceof Error ? error.message : String(error), undefined, false);
      return undefined;
    }
  }
}

function fileName(document: vscode.TextDocument | undefined): string {
  return document === undefined ? '' : (document.uri.path.split('/').at(-1) ?? '');
}
