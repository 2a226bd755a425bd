import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { askEverything, type Answer } from '../lsp/anyDocument/askEverything';
import { comparable } from '../lsp/anyDocument/comparable';
import { faultsOf } from '../lsp/anyDocument/faultsOf';
import { placeIn } from '../lsp/anyDocument/place';
import { uri } from '../lsp/testClient';
import { type, type ServerCase } from './serverCase';
import { ServerProcess } from './serverProcess';

/** In seconds. Every answer together comes in a small part of it, also on a slow machine; a server that needs longer hangs. */
const timeLimit = 120;

/**
 * Asks the server about documents, one after the other, each as it is opened, after changes, and opened anew as it is
 * then. A server that hangs or dies is replaced for the next document.
 */
export class ServerTarget {
  readonly #start: () => Promise<ServerProcess>;
  #server: ServerProcess | undefined;

  constructor(start = async () => ServerProcess.start()) {
    this.#start = start;
  }

  /** @throws AssertionError where the server does not do what it promises, and TimeLimitExceeded. */
  async check(tried: ServerCase): Promise<void> {
    this.#server ??= await this.#start();
    const server = this.#server;
    try {
      await withLimit(this.#ask(server, tried));
      assert.ok(server.isAlive, server.lastWords);
    } catch (error) {
      this.#server = undefined;
      await server.kill();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  async #ask(server: ServerProcess, { text, typed, isTogether, place }: ServerCase): Promise<void> {
    const ask = async (asked: string, version: number): Promise<Answer[]> => {
      const document = TextDocument.create(uri, mappingLanguageId, version, asked);
      const answers = await askEverything(server, placeIn(document, place));
      assert.deepEqual(
        answers.flatMap((answer) => faultsOf(document, answer)),
        [],
      );
      assert.deepEqual(server.log.splice(0), []);
      server.received.length = 0;
      return answers;
    };
    let version = await server.open(text);
    await ask(text, version);
    const document = TextDocument.create(uri, mappingLanguageId, version, text);
    const changes = typed.map((each) => type(document, each));
    const messages = isTogether ? [changes] : changes.map((change) => [change]);
    // The library of the server passes over a message without a change, and its version with it.
    for (const message of messages.filter(({ length }) => length > 0)) {
      version = await server.change(message);
    }
    const after = await ask(document.getText(), version);
    await server.close();
    const anew = await ask(document.getText(), await server.open(document.getText()));
    await server.close();
    assert.deepEqual(after.map(comparable), anew.map(comparable), 'changed is not as opened');
  }
}

async function withLimit(work: Promise<void>): Promise<void> {
  const { withTimeLimit } = await import('../../scripts/timeLimit.mjs');
  await withTimeLimit(work, timeLimit, 'The server');
}
