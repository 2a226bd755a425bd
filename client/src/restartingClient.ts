import type * as vscode from 'vscode';
import {
  LanguageClient,
  State,
  type LanguageClientOptions,
  type MessageTransports,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { settingsSection } from './identifiers';
import type { ServerState } from './lazyLanguageClient';
import { messageOf } from './messageOf';
import { ServerEnds } from './serverEnds';
import { tellStopped } from './tellStopped';

/**
 * A language client that starts a server which died again, also one that died while it started, and gives it what is open.
 * Whether it is started again follows from `ServerEnds` alone, and only that it is not is told to the user.
 */
export class RestartingClient extends LanguageClient {
  readonly #log: vscode.LogOutputChannel;
  readonly #ends: ServerEnds;

  constructor(server: ServerOptions, options: LanguageClientOptions, log: vscode.LogOutputChannel) {
    const ends = new ServerEnds((hasRun) => void tellStopped(hasRun));
    super(settingsSection, 'Lacework Account Mapping', server, {
      ...options,
      errorHandler: ends,
      // Without it the language client tells the user itself. What follows is `stop`.
      initializationFailedHandler: () => false,
    });
    this.#log = log;
    this.#ends = ends;
    this.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        ends.noteRun();
      }
    });
  }

  get serverState(): ServerState {
    if (this.#ends.isGivenUp) {
      return 'stopped';
    }
    return this.state === State.Running ? 'running' : 'starting';
  }

  /** Returns when the server runs, or is given up, which the user has been told then. It never rejects. */
  override async start(): Promise<void> {
    try {
      await super.start();
    } catch {
      // It is logged by now, and what follows is up to `ServerEnds`.
      await this.#untilDecided();
    }
  }

  /** The language client stops what it could not initialize, and what is not needed any more. */
  override async stop(timeout?: number): Promise<void> {
    const server = this.serverProcess;
    if (this.#ends.isDisposed) {
      try {
        await super.stop(timeout);
        return;
      } catch (error) {
        // A server that died just now, or does not run yet, cannot be asked to end.
        this.#log.warn(messageOf(error));
      }
    }
    server?.kill('SIGKILL');
  }

  override dispose(timeout?: number): Promise<void> {
    this.#ends.dispose();
    return super.dispose(timeout);
  }

  /** Logs; the language client would show some of it, such as each start that fails, whatever its options say. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  protected override async createMessageTransports(encoding: string): Promise<MessageTransports> {
    try {
      const transports = await super.createMessageTransports(encoding);
      if (this.#ends.isDisposed) {
        this.serverProcess?.kill('SIGKILL');
      }
      return transports;
    } catch (error) {
      // Without a process there is no connection whose end would be told.
      setImmediate(() => void this.handleConnectionClosed());
      throw error;
    }
  }

  #untilDecided(): Promise<void> {
    return new Promise((resolve) => {
      const subscription = this.onDidChangeState(({ newState }) => {
        if (newState === State.Running || this.#ends.isGivenUp) {
          subscription.dispose();
          resolve();
        }
      });
    });
  }
}
