import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { isByProblems, runServerCommand } from '../aws/runServerCommand';
import { NoServerError, tellServerFailure } from '../aws/tellServerFailure';
import { messageOf } from '../messageOf';
import { setContext } from '../setContext';
import { goToRoute } from './goToRoute';
import { moveRoutes, moveRoutesToChosen } from './moveRoutes';
import { revealCursor } from './revealCursor';
import type { RoutesState } from './rootNodes';
import type { RouteNode } from './routeNode';
import { routesCommandIds } from './routesCommandIds';
import { RoutesDragAndDrop } from './routesDragAndDrop';
import { noRoutesOptions, type RoutesOptions } from './routesOptions';
import { RoutesProvider } from './routesProvider';

/** What the user chose for the view stays in the workspace. */
const optionsKey = 'routes.options';

/** The view "Routes" in the explorer. It is shown from the first mapping file on, with one language client after another. */
export class RoutesView implements vscode.Disposable {
  readonly #provider: RoutesProvider;
  readonly #view: vscode.TreeView<RouteNode>;
  readonly #workspaceState: vscode.Memento;
  readonly #disposables: vscode.Disposable;
  #client: LanguageClient | undefined;

  constructor(workspaceState: vscode.Memento) {
    this.#workspaceState = workspaceState;
    this.#provider = new RoutesProvider(
      async (command, argument) => this.#ask(command, argument),
      () => this.#client?.state === State.Starting,
    );
    this.#view = vscode.window.createTreeView('laceworkMapping.routes', {
      treeDataProvider: this.#provider,
      dragAndDropController: new RoutesDragAndDrop({
        accountsIn: (nodes) => this.#provider.accountsIn(nodes),
        move: async (nodes, target) =>
          this.#tellFailure(async (uri) => moveRoutes(this.#run, uri, nodes, target)),
        moveToChosen: (nodes) => {
          // The view may show another file by then.
          const uri = this.#shown();
          return async () =>
            this.#tellFailure(async (file) => moveRoutesToChosen(this.#run, file, nodes), uri);
        },
      }),
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#disposables = vscode.Disposable.from(
      this.#provider,
      this.#view,
      this.#provider.onDidLearnState((state) => this.#say(state)),
      this.#view.onDidChangeSelection(({ selection }) => {
        const hasSelection = selection.some(({ kind }) => kind === 'awsAccount' || kind === 'unit');
        void setContext('routes.hasSelection', hasSelection);
      }),
      ...this.#registerCommands(),
    );
    void this.#choose({ ...noRoutesOptions, ...workspaceState.get<RoutesOptions>(optionsKey) });
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

  #say(state: RoutesState): void {
    const { document, options } = this.#provider;
    void setContext('routes.state', state);
    this.#view.description = document?.uri.path.split('/').at(-1) ?? '';
    // Where there is nothing to show, that is said in place of the routes.
    this.#view.message =
      options.problemsOnly && state === 'shown' ? vscode.l10n.t('Only routes with problems are shown.') : '';
  }

  async #choose(options: RoutesOptions): Promise<void> {
    this.#provider.options = options;
    await Promise.all([
      setContext('routes.problemsOnly', options.problemsOnly),
      setContext('routes.byUnit', options.byUnit),
      this.#workspaceState.update(optionsKey, options),
    ]);
  }

  #registerCommands(): vscode.Disposable[] {
    const register = (id: string, run: (chosen: readonly RouteNode[], uri: string) => Promise<void>) =>
      vscode.commands.registerCommand(id, async (node?: RouteNode, nodes?: readonly RouteNode[]) => {
        const chosen = nodes ?? (node === undefined ? this.#view.selection : [node]);
        await this.#tellFailure(async (uri) => run(chosen, uri));
      });
    const registerChoice = (id: string, chosen: Partial<RoutesOptions>) =>
      vscode.commands.registerCommand(id, async () => this.#choose({ ...this.#provider.options, ...chosen }));
    const move = async (chosen: readonly RouteNode[], uri: string) => {
      const accounts = await this.#provider.accountsIn(chosen);
      if (accounts.length > 0) {
        await moveRoutesToChosen(this.#run, uri, accounts);
      }
    };
    const show = async (node: RouteNode | undefined) => {
      const { document } = this.#provider;
      if (document !== undefined && node !== undefined) {
        await goToRoute(document, node);
      }
    };
    return [
      register(routesCommandIds.move, move),
      register(routesCommandIds.map, move),
      register(routesCommandIds.copyIds, async (chosen) => {
        const accounts = await this.#provider.accountsIn(chosen);
        await vscode.env.clipboard.writeText(accounts.map(({ account }) => account.id).join('\n'));
      }),
      register(routesCommandIds.goToLine, async ([node]) => show(node)),
      register(routesCommandIds.quickFix, async ([node]) => {
        await show(node);
        await vscode.commands.executeCommand('editor.action.quickFix');
      }),
      register(routesCommandIds.reveal, async () =>
        revealCursor(this.#provider, this.#view, async () =>
          this.#choose({ ...this.#provider.options, problemsOnly: false }),
        ),
      ),
      registerChoice(routesCommandIds.showProblemsOnly, { problemsOnly: true }),
      registerChoice(routesCommandIds.showAll, { problemsOnly: false }),
      registerChoice(routesCommandIds.groupByUnit, { byUnit: true }),
      registerChoice(routesCommandIds.ungroup, { byUnit: false }),
    ];
  }

  #shown(): string | undefined {
    return this.#provider.document?.uri.toString();
  }

  /** Does something with the file of the view, or another, and says so where that fails. */
  async #tellFailure(run: (uri: string) => Promise<void>, uri = this.#shown()): Promise<void> {
    try {
      if (uri !== undefined) {
        await run(uri);
      }
    } catch (error) {
      void tellServerFailure(error);
    }
  }

  readonly #run = async <Answer>(command: string, argument: unknown): Promise<Answer> => {
    if (this.#client?.isRunning() !== true) {
      throw new NoServerError();
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
      if (isByProblems(error)) {
        throw error;
      }
      client.warn(messageOf(error), undefined, false);
      return undefined;
    }
  }
}
