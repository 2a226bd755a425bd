import * as vscode from 'vscode';
import {
  serverCommands,
  type RouteCountsItem,
  type RoutedAwsAccountItem,
} from '../../../server/src/lsp/protocol';
import { mappingInView } from './mappingInView';
import { rootNodes, stateOf, type RoutesState } from './rootNodes';
import { routeItem } from './routeItem';
import type { AwsAccountNode, RouteGroup, RouteNode } from './routeNode';
import { routePartOf } from './routePartOf';

/** Runs a command of the server; gives nothing where it does not run or refuses. */
export type AskServer = <Answer>(command: string, argument: unknown) => Promise<Answer | undefined>;

/**
 * The routes of the mapping file that the user works with. VS Code asks for what it shows alone, and not more often than
 * five times a second: a file that changes costs the counts and what is open in the tree, and nothing while the view is
 * not.
 */
export class RoutesProvider implements vscode.TreeDataProvider<RouteNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #stateChanged = new vscode.EventEmitter<RoutesState>();
  readonly #followed: vscode.Disposable;
  readonly #ask: AskServer;
  #document: vscode.TextDocument | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires with each answer what the view has to say. */
  readonly onDidLearnState = this.#stateChanged.event;

  constructor(ask: AskServer) {
    this.#ask = ask;
    this.#followed = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow()),
      vscode.workspace.onDidOpenTextDocument(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(() => this.#follow()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) {
          this.refresh();
        }
      }),
    );
    this.#document = mappingInView(undefined);
  }

  dispose(): void {
    this.#followed.dispose();
    this.#changed.dispose();
    this.#stateChanged.dispose();
  }

  /** The mapping file whose routes these are. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** Asks anew for what is shown. */
  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(node: RouteNode): vscode.TreeItem {
    return routeItem(node);
  }

  getParent(node: RouteNode): RouteGroup | undefined {
    return 'group' in node ? node.group : undefined;
  }

  async getChildren(node?: RouteNode): Promise<RouteNode[]> {
    if (node === undefined) {
      return this.groups();
    }
    return 'group' in node ? [] : this.#childrenOf(node);
  }

  /** The top of the tree, and with it what the view says where there is nothing. */
  async groups(): Promise<RouteGroup[]> {
    const document = this.#document;
    let state: RoutesState = 'noFile';
    let groups: RouteGroup[] = [];
    if (document !== undefined) {
      const counts = await this.#ask<RouteCountsItem>(serverCommands.countRoutes, document.uri.toString());
      state = counts === undefined ? 'stopped' : stateOf(counts);
      groups = counts === undefined ? [] : rootNodes(counts);
    }
    if (document === this.#document) {
      this.#stateChanged.fire(state);
    }
    return groups;
  }

  /** The AWS accounts of a group. */
  async accountsOf(group: RouteGroup): Promise<AwsAccountNode[]> {
    const uri = this.#document?.uri.toString();
    if (uri === undefined) {
      return [];
    }
    const part = routePartOf(group, uri);
    const accounts = await this.#ask<RoutedAwsAccountItem[]>(serverCommands.listRoutePart, part);
    return (accounts ?? []).map((account) => ({ kind: 'awsAccount', group, account }));
  }

  async #childrenOf(group: RouteGroup): Promise<RouteNode[]> {
    if (group.kind === 'unlisted' && group.count === undefined) {
      return [{ kind: group.isPulled ? 'hidden' : 'unpulled', group }];
    }
    return this.accountsOf(group);
  }

  #follow(): void {
    const document = mappingInView(this.#document);
    if (document !== this.#document) {
      this.#document = document;
      this.refresh();
    }
  }
}
