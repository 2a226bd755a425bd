import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type Message,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { mainThreadTime } from '../bench/servers/processUse';
import { clientProfiles } from '../lsp/profiles/clientProfiles';
import { messagesFromServer } from '../lsp/profiles/supportedPayload';
import { uri as usualUri } from '../lsp/testClient';
import { sampleInventory } from '../unit/facts/sampleInventory';
import { keepInventory } from './keepInventory';

const server = path.resolve(__dirname, '../../dist/server.js');
const usageReporter = pathToFileURL(path.join(__dirname, 'reportUsage.mjs')).href;

/** In MiB. Far more than any mapping file takes; a server that wants more dies, which is seen. */
const mostHeap = 1024;

/**
 * The built language server in a process of its own, over its standard input and output, as VS Code would ask it: with
 * every feature switched on and the AWS accounts of an organization.
 */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  /** What the server asked for, until somebody empties the list. */
  readonly received: Message[] = [];
  readonly log: string[] = [];
  initialized: InitializeResult = { capabilities: {} };
  settings: unknown = { inlayHints: { enabled: true } };
  readonly #child: ChildProcess;
  readonly #versions = new Map<string, number>();
  #errors = '';

  private constructor() {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${String(mostHeap)}`,
        '--expose-gc',
        ...['--import', usageReporter, server, '--stdio'],
      ],
      // Without AWS's own configuration, so that every machine gives the same.
      { stdio: ['pipe', 'pipe', 'pipe', 'ipc'], env: { PATH: process.env.PATH } },
    );
    this.#child = child;
    if (child.stdin === null || child.stdout === null) {
      throw new Error('The server has no streams.');
    }
    child.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    // A server that died is seen by its silence and its exit code.
    child.stdin.on('error', () => undefined);
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    for (const method of messagesFromServer.filter((each) => each !== 'workspace/configuration')) {
      this.connection.onRequest(method, (params: unknown) => {
        this.received.push({ jsonrpc: '2.0', id: 0, method, params } as Message);
        return method === 'workspace/applyEdit' ? { applied: true } : null;
      });
    }
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    this.connection.listen();
  }

  /** @param inventory the AWS accounts that are known */
  static async start(inventory: AwsInventoryData = sampleInventory): Promise<ServerProcess> {
    const started = new ServerProcess();
    const { capabilities, initializationOptions } = clientProfiles.vscode;
    started.initialized = await started.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still requires it
      rootUri: null,
      capabilities,
      initializationOptions: { ...initializationOptions, cacheFolder: await keepInventory(inventory) },
    });
    await started.connection.sendNotification(InitializedNotification.type, {});
    return started;
  }

  /** @returns The document's version, which goes on where an earlier one of this name had ended. */
  async open(text: string, uri = usualUri): Promise<number> {
    const version = this.#nextVersion(uri);
    const textDocument = { uri, languageId: mappingLanguageId, version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return version;
  }

  /** @returns The version of the document after it. */
  async change(contentChanges: TextDocumentContentChangeEvent[], uri = usualUri): Promise<number> {
    const version = this.#nextVersion(uri);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async save(uri = usualUri): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri = usualUri): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async changeSettings(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
  }

  /** In bytes, after a collection of garbage. */
  async memory(): Promise<NodeJS.MemoryUsage> {
    return this.#report<NodeJS.MemoryUsage>('memory');
  }

  /**
   * In milliseconds since the server was started, as soon as it has nothing to do: what it takes on a machine of its own,
   * however busy this one is. Where the system does not tell of the main thread, that of all threads.
   */
  async mainThreadTime(): Promise<number> {
    const { user, system } = await this.#report<NodeJS.CpuUsage>('time');
    return mainThreadTime(this.#child.pid ?? 0) ?? (user + system) / 1000;
  }

  async #report<Report>(what: string): Promise<Report> {
    const answer = once(this.#child, 'message') as Promise<[Report]>;
    this.#child.send(what);
    return (await answer)[0];
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** How it ended, and what it said when it did. */
  get lastWords(): string {
    const { exitCode, signalCode } = this.#child;
    return `The server ended (${String(exitCode ?? signalCode)}).\n${this.#errors.slice(-4000)}`;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
    await this.kill();
  }

  async kill(): Promise<void> {
    if (this.isAlive) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await ended;
    }
  }

  #nextVersion(uri: string): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return version;
  }
}
