import * as vscode from 'vscode';
import type * as languageClient from './languageClient.js';
import type { RestartingClient } from './restartingClient';

/** Whether mapping files are checked; `stopped` means that they are not, and will not be without help. */
export type ServerState = 'unneeded' | 'starting' | 'running' | 'stopped';

/** The language client and with it the server, loaded and started when they are first needed. */
export class LazyLanguageClient implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  #log: vscode.LogOutputChannel | undefined;
  #client: RestartingClient | undefined;
  #starting: Promise<void> | undefined;
  #state: ServerState = 'unneeded';

  readonly onDidChangeState = this.#stateChanged.event;

  constructor(context: vscode.ExtensionContext) {
    this.#context = context;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** What client and server log. It is there as soon as it is wanted. */
  get log(): vscode.LogOutputChannel {
    return (this.#log ??= vscode.window.createOutputChannel('Lacework Account Mapping', { log: true }));
  }

  /** Starts the server if it is not needed for the first time. */
  start(): void {
    if (this.#state === 'unneeded') {
      this.#starting = this.#start();
    }
  }

  /** What is not needed while only other files are open. */
  async load(): Promise<typeof languageClient> {
    return import('./languageClient.js');
  }

  /**
   * The client, started if it was not needed yet.
   *
   * @throws Error where it cannot be started
   */
  async ready(): Promise<RestartingClient> {
    this.start();
    let starting;
    do {
      starting = this.#starting;
      await starting;
    } while (starting !== this.#starting);
    if (this.#client === undefined) {
      throw new Error(vscode.l10n.t('The language server does not run. Restart it, and try again.'));
    }
    return this.#client;
  }

  /** Who asks again while the old client ends, or while no client is there yet, gets the same new one. */
  async restart(): Promise<void> {
    if (this.#client !== undefined || this.#state !== 'starting') {
      this.#starting = this.#start();
    }
    await this.#starting;
  }

  async dispose(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#stateChanged.dispose();
    await client?.dispose();
    this.#log?.dispose();
  }

  async #start(): Promise<void> {
    const before = this.#client;
    this.#client = undefined;
    this.#setState('starting');
    try {
      await before?.dispose();
      const client = (await this.load()).createLanguageClient(this.#context, this.log);
      this.#client = client;
      client.onDidChangeState(() => {
        if (client === this.#client) {
          this.#setState(client.serverState);
        }
      });
      await client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      this.#setState('stopped');
    }
  }

  #setState(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}
