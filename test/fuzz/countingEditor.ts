import { performance } from 'node:perf_hooks';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  CancellationToken,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { placeIn, type PlaceNumbers } from '../lsp/anyDocument/place';
import { aboutDocument, questionsAt, type Question } from '../lsp/anyDocument/questions';
import type { ServerProcess } from './serverProcess';

/** What a server may answer instead, for a reason. */
const refusals: readonly number[] = [LSPErrorCodes.RequestFailed, LSPErrorCodes.RequestCancelled];

/** Tells a server what is done with documents, asks it, and counts both. */
export class CountingEditor {
  readonly counts = { steps: 0, changes: 0, answers: 0, cancelled: 0 };
  /** In milliseconds, of a question that was asked with all others at once. */
  slowest = 0;

  constructor(readonly server: ServerProcess) {}

  async change(uri: string, change: TextDocumentContentChangeEvent): Promise<void> {
    this.counts.changes++;
    await this.server.change([change], uri);
  }

  /**
   * Asks one of all that can be asked.
   *
   * @param number names any of them
   * @throws Error where an answer is none that the server may give.
   */
  async ask(document: TextDocument, place: PlaceNumbers, number: number): Promise<void> {
    const questions = this.#questions(document, place);
    const question = questions[number % questions.length];
    if (question !== undefined) {
      await this.#answerTo(question);
    }
  }

  /**
   * Asks everything at once.
   *
   * @param isImpatient whether every second question is taken back
   * @throws Error where an answer is none that the server may give.
   */
  async askAll(document: TextDocument, place: PlaceNumbers, isImpatient: boolean): Promise<void> {
    await Promise.all(
      this.#questions(document, place).map(async (question, index) => {
        const source = new CancellationTokenSource();
        const answer = this.#answerTo(question, source.token);
        if (isImpatient && index % 2 === 1) {
          source.cancel();
        }
        await answer;
      }),
    );
  }

  #questions(document: TextDocument, place: PlaceNumbers): Question[] {
    return questionsAt(this.server.initialized.capabilities, placeIn(document, place)).map((question) =>
      aboutDocument(question, document.uri),
    );
  }

  async #answerTo({ method, params }: Question, token = CancellationToken.None): Promise<void> {
    const started = performance.now();
    try {
      await this.server.connection.sendRequest(method, params, token);
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
