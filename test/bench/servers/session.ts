import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import type { Contestant } from './contestants';
import { DrivenServer, type Cost, type StartTimes } from './drivenServer';
import { processorOf, quantile, timesOf, type Figures } from './summary';
import { figures } from './targets';

/** One server and one document, from its start on. Keystrokes are typed when somebody says so, to take turns with others. */
export class Session {
  readonly server: DrivenServer;
  readonly #start: StartTimes;
  readonly #place: Position;
  readonly #whole: Range;
  readonly #keystrokes: Cost[] = [];
  #isTyped = false;
  #memoryLoaded: number | undefined;
  #bytesBefore: number;

  private constructor(server: DrivenServer, start: StartTimes, text: string) {
    const lines = text.split('\n');
    this.server = server;
    this.#start = start;
    this.#place = placeInTheMiddle(lines);
    this.#whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    this.#memoryLoaded = server.memory;
    this.#bytesBefore = server.bytes;
  }

  static async start(contestant: Contestant, text: string): Promise<Session> {
    const [server, start] = await DrivenServer.start(contestant, text);
    return new Session(server, start, text);
  }

  /** A character is typed into an ID, or taken out again. */
  async type(): Promise<void> {
    this.#keystrokes.push(await this.server.type(...this.#nextChange()));
  }

  #nextChange(): [range: Range, text: string] {
    const end = { ...this.#place, character: this.#place.character + (this.#isTyped ? 1 : 0) };
    const text = this.#isTyped ? '' : '0';
    this.#isTyped = !this.#isTyped;
    return [{ start: this.#place, end }, text];
  }

  /** What was found out; asks all other questions first. */
  async figures(questions: number): Promise<Figures> {
    const typed = this.#keystrokes.length;
    const bytes = (this.server.bytes - this.#bytesBefore) / typed;
    const memoryTyped = this.server.memory;
    const { uri, connection } = this.server;
    const textDocument = { uri };
    const screen = {
      start: { line: Math.max(0, this.#place.line - 25), character: 0 },
      end: { line: this.#place.line + 25, character: 0 },
    };
    const position = this.#place;
    const behindKeystroke = (ask: () => Promise<unknown>) =>
      this.#median(questions, async () => {
        await this.server.change(...this.#nextChange());
        return this.server.measure(ask);
      });
    const repeated = (ask: () => Promise<unknown>) => this.#median(questions, () => this.server.measure(ask));
    const asked: [string, number | undefined][] = [
      [
        figures.completion,
        await behindKeystroke(() =>
          connection.sendRequest(CompletionRequest.type, { textDocument, position }),
        ),
      ],
      [
        figures.hover,
        await behindKeystroke(() => connection.sendRequest(HoverRequest.type, { textDocument, position })),
      ],
      [
        figures.codeLens,
        await repeated(() => connection.sendRequest(CodeLensRequest.type, { textDocument })),
      ],
      [
        figures.inlayHints,
        await repeated(() => connection.sendRequest(InlayHintRequest.type, { textDocument, range: screen })),
      ],
      [
        figures.symbols,
        await repeated(() => connection.sendRequest(DocumentSymbolRequest.type, { textDocument })),
      ],
      [
        figures.formatting,
        await repeated(() =>
          connection.sendRequest(DocumentFormattingRequest.type, {
            textDocument,
            options: { tabSize: 2, insertSpaces: true },
          }),
        ),
      ],
      [
        figures.fixAll,
        await repeated(() =>
          connection.sendRequest(CodeActionRequest.type, {
            textDocument,
            range: this.#whole,
            context: { diagnostics: [], only: ['source.fixAll'] },
          }),
        ),
      ],
    ];
    this.server.stop();
    return new Map<string, number | undefined>([
      [figures.initialized, this.#start.initialized],
      [figures.firstProblems, this.#start.firstProblems],
      [figures.keystroke, quantile(timesOf(this.#keystrokes), 0.5)],
      [figures.keystrokeSlow, quantile(timesOf(this.#keystrokes), 0.95)],
      [figures.processor, quantile(processorOf(this.#keystrokes), 0.5)],
      ...asked,
      [figures.memoryLoaded, this.#memoryLoaded],
      [figures.memoryTyped, memoryTyped],
      [figures.bytes, bytes],
    ]);
  }

  /** In milliseconds; nothing where the server does not answer such questions. */
  async #median(times: number, work: () => Promise<Cost>): Promise<number | undefined> {
    const costs: number[] = [];
    try {
      for (let time = 0; time < times; time++) {
        costs.push((await work()).time);
      }
    } catch {
      // Not every server has every feature, and the table has no figure there.
      return undefined;
    }
    return quantile(costs, 0.5);
  }
}

/** In a sound ID with sound neighbours, in the middle of the file. */
function placeInTheMiddle(lines: readonly string[]): Position {
  const isSound = (line: string | undefined) => /^\s+"\d{12}",$/.test(line ?? '');
  let line = lines.length >> 1;
  while (line < lines.length && ![line - 1, line, line + 1].every((each) => isSound(lines[each]))) {
    line++;
  }
  return { line, character: (lines[line] ?? '').indexOf('"') + 7 };
}
