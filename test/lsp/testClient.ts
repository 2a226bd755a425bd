import { PassThrough } from 'node:stream';

import {
  createConnection,
  createProtocolConnection,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type DataCallback,
  type Disposable,
  type InitializeResult,
  type Message,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { AwsAccess } from '../../server/src/lsp/awsAccess';
import type { LaceworkAccess } from '../../server/src/lsp/laceworkAccess';
import { startServer } from '../../server/src/lsp/startServer';

export const uri = 'file:///workspace/mapping.json';

interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The folders that the user has open. */
  readonly workspaceFolders?: readonly string[];
  /** What the client answers to `workspace/configuration`, section `laceworkMapping`. */
  readonly settings?: unknown;
  /** AWS as the server sees it; nothing is known and nothing is asked unless given. */
  readonly aws?: AwsAccess;
  /** The same for Lacework. */
  readonly lacework?: LaceworkAccess;
}

const noAws: AwsAccess = {
  pull: () => Promise.reject(new Error('no AWS here')),
  checkPrerequisites: () => Promise.reject(new Error('no AWS here')),
  profiles: () => Promise.resolve([]),
  defaultProfile: () => 'default',
  cache: () => ({ read: () => Promise.resolve({ problems: [] }), write: () => Promise.resolve() }),
};

const noLacework: LaceworkAccess = {
  fetchAccounts: () => Promise.reject(new Error('no Lacework here')),
};

/** Keeps what it reads. */
class RecordingReader extends StreamMessageReader {
  readonly messages: Message[] = [];

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      this.messages.push(message);
      callback(message);
    });
  }
}

/** A language client and a server in this process, connected by two streams. */
export class TestClient {
  readonly connection: ProtocolConnection;
  /** All that the server sent, in its order. */
  readonly received: readonly Message[];
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  readonly log: string[] = [];
  /** The methods that the server registered for. */
  readonly registered: string[] = [];
  settings: unknown;
  initialized: InitializeResult = { capabilities: {} };
  #version = 1;

  private constructor({ settings, aws = noAws, lacework = noLacework }: ClientOptions) {
    this.settings = settings;
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(connection, aws, lacework);
    const reader = new RecordingReader(toClient);
    this.received = reader.messages;
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(toServer));
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      const waiting = this.#waiting.shift();
      if (waiting === undefined) {
        this.#published.push(params);
      } else {
        waiting(params);
      }
    });
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still requires it
      rootUri: null,
      capabilities: options.capabilities ?? {},
      initializationOptions: options.initializationOptions,
      workspaceFolders: (options.workspaceFolders ?? []).map((folder) => ({ uri: folder, name: 'folder' })),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async open(text: string, languageId = 'lacework-mapping', documentUri = uri): Promise<void> {
    const textDocument = { uri: documentUri, languageId, version: this.#version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version: ++this.#version };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
  }

  /** Runs a command of the server. */
  async run<Result = unknown>(command: string, ...parameters: readonly unknown[]): Promise<Result> {
    const params = { command, arguments: [...parameters] };
    return (await this.connection.sendRequest(ExecuteCommandRequest.type, params)) as Result;
  }

  async close(): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async changeSettings(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { laceworkMapping: settings },
    });
  }

  /** The next problems that the server pushes. */
  async nextPublished(): Promise<PublishDiagnosticsParams> {
    return this.#published.shift() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Problems that were pushed and not asked for yet. */
  get unread(): readonly PublishDiagnosticsParams[] {
    return this.#published;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }
}
