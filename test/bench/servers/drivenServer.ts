import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver/node';
import { clientCapabilities } from './clientCapabilities';
import type { Contestant } from './contestants';
import { mainThreadTime, memoryOf } from './processUse';

/** How long something took, in milliseconds: on the clock, and the main thread of the server. */
export interface Cost {
  readonly time: number;
  readonly processor: number | undefined;
}

/** How long a start took, from the start of the process, in milliseconds. */
export interface StartTimes {
  readonly initialized: number;
  readonly firstProblems: number;
}

/** A language server in a process of its own, driven as an editor does it. */
export class DrivenServer {
  readonly contestant: Contestant;
  readonly connection: ProtocolConnection;
  readonly uri: string;
  readonly #child: ChildProcess;
  readonly #publishedWaiting: (() => void)[] = [];
  #pulls = false;
  #version = 1;
  #resultId: string | undefined;
  /** What the server has written. */
  bytes = 0;

  private constructor(contestant: Contestant) {
    this.contestant = contestant;
    this.uri = `file:///bench/${contestant.languageId === 'yaml' ? 'mapping.yaml' : 'mapping.json'}`;
    const child = spawn(process.execPath, contestant.args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child = child;
    child.stdout.on('data', ({ length }: Buffer) => (this.bytes += length));
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => contestant.settings[section ?? ''] ?? null),
    );
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.onNotification(PublishDiagnosticsNotification.type, () => {
      this.#publishedWaiting.splice(0).forEach((resolve) => {
        resolve();
      });
    });
    this.connection.listen();
  }

  /** Starts a server, opens a document and waits for its problems. */
  static async start(contestant: Contestant, text: string): Promise<[DrivenServer, StartTimes]> {
    const start = performance.now();
    const server = new DrivenServer(contestant);
    await server.#initialize();
    const initialized = performance.now() - start;
    const { uri, connection } = server;
    const textDocument = { uri, languageId: contestant.languageId, version: 1, text };
    const problems = server.#nextProblems();
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    await problems();
    return [server, { initialized, firstProblems: performance.now() - start }];
  }

  async #initialize(): Promise<void> {
    const { connection } = this;
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still requires it
      rootUri: null,
      capabilities: clientCapabilities,
      initializationOptions: { provideFormatter: true },
      workspaceFolders: null,
    });
    this.#pulls = capabilities.diagnosticProvider !== undefined;
    await connection.sendNotification(InitializedNotification.type, {});
    const { settings } = this.contestant;
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  /** Makes a change and waits for the problems of the changed document. */
  async type(range: Range, text: string): Promise<Cost> {
    return this.measure(async () => {
      const problems = this.#nextProblems();
      await this.change(range, text);
      await problems();
    });
  }

  /** Makes a change and waits for nothing. */
  async change(range: Range, text: string): Promise<void> {
    const textDocument = { uri: this.uri, version: ++this.#version };
    const contentChanges = [{ range, text }];
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
  }

  /** Waits for the next problems: asks for them where the server is asked, else for what is pushed from now on. */
  #nextProblems(): () => Promise<void> {
    if (!this.#pulls) {
      const published = new Promise<void>((resolve) => this.#publishedWaiting.push(resolve));
      return () => published;
    }
    return async () => {
      const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: this.uri },
        ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
      });
      this.#resultId = report.resultId;
    };
  }

  async measure(work: () => Promise<unknown>): Promise<Cost> {
    const processorBefore = this.processorTime;
    const start = performance.now();
    await work();
    const time = performance.now() - start;
    const after = this.processorTime;
    return {
      time,
      processor: after === undefined || processorBefore === undefined ? undefined : after - processorBefore,
    };
  }

  get processorTime(): number | undefined {
    return mainThreadTime(this.#child.pid ?? 0);
  }

  /** In MB. */
  get memory(): number | undefined {
    return memoryOf(this.#child.pid ?? 0);
  }

  /** Has it end by itself; returns when its process did. */
  async end(): Promise<void> {
    const ended = once(this.#child, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }

  stop(): void {
    this.connection.dispose();
    this.#child.kill('SIGKILL');
  }
}
