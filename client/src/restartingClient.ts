import type * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { connectionErrorHandler } from './connectionErrorHandler';
import { settingsSection } from './identifiers';

/** A language client that starts a server which died again, and gives it what is open. */
export class RestartingClient extends LanguageClient {
  readonly #log: vscode.LogOutputChannel;
  readonly #disposing: AbortController;

  constructor(server: ServerOptions, options: LanguageClientOptions, log: vscode.LogOutputChannel) {
    const disposing = new AbortController();
    super(settingsSection, 'Lacework Account Mapping', server, {
      ...options,
      errorHandler: connectionErrorHandler(disposing.signal),
    });
    this.#log = log;
    this.#disposing = disposing;
  }

  override async dispose(timeout?: number): Promise<void> {
    this.#disposing.abort();
    try {
      await super.dispose(timeout);
    } catch (error) {
      // A server that died just now cannot be asked to end.
      this.#log.warn(error instanceof Error ? error.message : String(error));
    }
  }
}
