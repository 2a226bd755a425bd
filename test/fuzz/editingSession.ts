import { performance } from 'node:perf_hooks';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { placeIn, type PlaceNumbers } from '../lsp/anyDocument/place';
import { questionsAt, type Question } from '../lsp/anyDocument/questions';
import { uri as usualUri } from '../lsp/testClient';
import type { Step } from './editing';
import { type } from './serverCase';
import type { ServerProcess } from './serverProcess';

/** What a server may answer instead, for a reason. */
const refusals: readonly number[] = [LSPErrorCodes.RequestFailed, LSPErrorCodes.RequestCancelled];

/** Several documents that are edited at once, as an editor would tell the server of them. */
export class EditingSession {
  readonly counts = { steps: 0, changes: 0, answers: 0, cancelled: 0 };
  /** In milliseconds, of a question that was asked with all others at once. */
  slowest = 0;
  readonly #server: ServerProcess;
  readonly #documents = new Map<string, TextDocument>();

  constructor(server: ServerProcess) {
    this.#server = server;
  }

  /** @throws Error where an answer is none that the server may give. */
  async do({ document: number, action }: Step): Promise<void> {
    this.counts.steps++;
    const uri = usualUri.replace('mapping', `mapping${String(number)}`);
    const document = this.#documents.get(uri);
    if (document === undefined || action.kind === 'open') {
      return this.#open(uri, action.kind === 'open' ? action.text : '');
    }
    switch (action.kind) {
      case 'type':
        for (const typed of action.typed) {
          this.counts.changes++;
          await this.#server.change([type(document, typed)], uri);
        }
        return;
      case 'ask':
        return this.#ask(document, action.place, action.isImpatient);
      case 'save':
        return this.#server.save(uri);
      case 'close':
        return this.#close(uri);
      case 'settings':
        return this.#server.changeSettings(action.settings);
    }
  }

  async closeAll(): Promise<void> {
    for (const uri of this.#documents.keys()) {
      await this.#close(uri);
    }
  }

  async #open(uri: string, text: string): Promise<void> {
    if (this.#documents.has(uri)) {
      await this.#close(uri);
    }
    this.#documents.set(uri, TextDocument.create(uri, mappingLanguageId, 1, text));
    await this.#server.open(text, uri);
  }

  async #close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.#server.close(uri);
  }

  /** Asks everything at once. Who is impatient takes every second question back. */
  async #ask(document: TextDocument, place: PlaceNumbers, isImpatient: boolean): Promise<void> {
    const all = questionsAt(this.#server.initialized.capabilities, placeIn(document, place));
    await Promise.all(
      all.map(async (question, index) => {
        const source = new CancellationTokenSource();
        const answer = this.#answerTo(ofDocument(question, document.uri), source);
        if (isImpatient && index % 2 === 1) {
          source.cancel();
        }
        await answer;
      }),
    );
  }

  async #answerTo({ method, params }: Question, { token }: CancellationTokenSource): Promise<void> {
    const started = performance.now();
    try {
      await this.#server.connection.sendRequest(method, params, token);
      this.counts.answers++;
    } catch (error) {
      if (!(error instanceof ResponseError) || !refusals.includes(error.code)) {
        throw new Error(`${method}: ${String(error)}`, { cause: error });
      }
      this.counts.cancelled++;
    }
    this.slowest = Math.max(this.slowest, performance.now() - started);
  }
}

/** The same question about another document. */
function ofDocument({ method, params }: Question, uri: string): Question {
  return { method, params: JSON.parse(JSON.stringify(params).replaceAll(usualUri, uri)) as object };
}
