import * as vscode from 'vscode';
import {
  serverCommands,
  type RouteCountsItem,
  type RoutedAwsAccountItem,
} from '../../../server/src/lsp/protocol';
import { onDidChangeText } from '../ui/onDidChangeText';
import { mappingInView } from './mappingInView';
import { shownRoutes, type RoutesState } from './rootNodes';
import { routeItem } from './routeItem';
import { routeKey } from './routeKey';
import { isBranch, type AwsAccountNode, type RouteGroup, type RouteNode, type UnitNode } from './routeNode';
import { routePartOf } from './routePartOf';
import { noRoutesOptions, type RoutesOptions } from './routesOptions';
import { unitsOf, withUnits } from './routeUnits';

/** Runs a command of the server; gives nothing where it does not run or fails, and throws where it refuses for problems of the file. */
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
  readonly #isStarting: () => boolean;
  /** The AWS accounts of groups, asked for since the last refresh: each open unit of a group needs those of all of it. */
  readonly #accounts = new Map<string, Promise<AwsAccountNode[] | undefined>>();
  #document: vscode.TextDocument | undefined;
  #options = noRoutesOptions;

  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires with each answer what the view has to say. */
  readonly onDidLearnState = this.#stateChanged.event;

  /** @param isStarting whether a server that does not answer will, without help */
  constructor(ask: AskServer, isStarting: () => boolean = () => false) {
    this.#ask = ask;
    this.#isStarting = isStarting;
    this.#followed = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow()),
      vscode.workspace.onDidOpenTextDocument(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(() => this.#follow()),
      onDidChangeText((document) => {
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

  get options(): RoutesOptions {
    return this.#options;
  }

  set options(options: RoutesOptions) {
    this.#options = options;
    this.refresh();
  }

  /** Asks anew for what is shown. */
  refresh(): void {
    this.#accounts.clear();
    this.#changed.fire();
  }

  getTreeItem(node: RouteNode): vscode.TreeItem {
    return routeItem(node);
  }

  getParent(node: RouteNode): RouteNode | undefined {
    return node.kind === 'awsAccount' ? (node.unit ?? node.group) : 'group' in node ? node.group : undefined;
  }

  async getChildren(node?: RouteNode): Promise<RouteNode[]> {
    if (node === undefined) {
      return this.groups();
    }
    if (!isBranch(node)) {
      return [];
    }
    return node.kind === 'unit' ? this.accountsOf(node) : this.#childrenOf(node);
  }

  /** The top of the tree, and with it what the view says where there is nothing. */
  async groups(): Promise<RouteGroup[]> {
    const document = this.#document;
    let state: RoutesState = 'noFile';
    let groups: RouteGroup[] = [];
    if (document !== undefined) {
      try {
        const counts = await this.#ask<RouteCountsItem>(serverCommands.countRoutes, document.uri.toString());
        ({ state, groups } =
          counts === undefined
            ? { state: this.#isStarting() ? 'starting' : 'stopped', groups: [] }
            : shownRoutes(counts, this.#options.problemsOnly));
      } catch {
        state = 'mistakes';
      }
    }
    if (document === this.#document) {
      this.#stateChanged.fire(state);
    }
    return groups;
  }

  /** The AWS accounts of a group, or of an organizational unit in it. */
  async accountsOf(branch: RouteGroup | UnitNode): Promise<AwsAccountNode[]> {
    const uri = this.#document?.uri.toString();
    if (uri === undefined) {
      return [];
    }
    const group = branch.kind === 'unit' ? branch.group : branch;
    const key = routeKey(group);
    const asked = this.#accounts.get(key) ?? this.#askForAccounts(group, uri);
    this.#accounts.set(key, asked);
    const accounts = await asked;
    if (accounts === undefined) {
      // What nobody answered is asked for again.
      this.#accounts.delete(key);
      return [];
    }
    return branch.kind === 'unit' ? accounts.filter(({ account }) => account.path === branch.path) : accounts;
  }

  /** Of these nodes the AWS accounts, also those of organizational units among them. */
  async accountsIn(nodes: readonly RouteNode[]): Promise<AwsAccountNode[]> {
    const found = await Promise.all(
      nodes.map(async (node) =>
        node.kind === 'awsAccount' ? [node] : node.kind === 'unit' ? this.accountsOf(node) : [],
      ),
    );
    return found.flat();
  }

  async #askForAccounts(group: RouteGroup, uri: string): Promise<AwsAccountNode[] | undefined> {
    const { problemsOnly, byUnit } = this.#options;
    const part = routePartOf(group, uri);
    const answer = await this.#ask<RoutedAwsAccountItem[]>(serverCommands.listRoutePart, part);
    const accounts = answer
      ?.filter(({ note }) => !problemsOnly || note !== undefined)
      .map((account) => ({ kind: 'awsAccount' as const, group, account }));
    return accounts && byUnit ? withUnits(group, accounts) : accounts;
  }

  async #childrenOf(group: RouteGroup): Promise<RouteNode[]> {
    if (group.kind === 'unlisted' && group.count === undefined) {
      return [{ kind: group.isPulled ? 'hidden' : 'unpulled', group }];
    }
    const accounts = await this.accountsOf(group);
    const units = unitsOf(accounts);
    const invalid = group.kind === 'laceworkAccount' ? group.account.invalid : 0;
    return [
      ...(invalid > 0 ? [{ kind: 'invalid' as const, group, count: invalid }] : []),
      ...(units.length === 0 ? accounts : units),
    ];
  }

  #follow(): void {
    const document = mappingInView(this.#document);
    if (document !== this.#document) {
      this.#document = document;
      this.refresh();
    }
  }
}
