import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { answerTo } from '../lsp/anyDocument/askEverything';
import { placeIn } from '../lsp/anyDocument/place';
import { questionsAt } from '../lsp/anyDocument/questions';
import { uri } from '../lsp/testClient';
import { type, type Typed } from './serverCase';
import { ServerProcess } from './serverProcess';

/** In seconds, for one question: a server that needs longer hangs. */
const timeLimit = 60;

/** What the server took for one question, or to take a text. */
export interface Effort {
  /** The method, or the command. */
  readonly what: string;
  /** Of its main thread. */
  readonly milliseconds: number;
}

/**
 * Opens a text in a new server and asks everything about it, one after the other; then once more after a change in the
 * middle, and after one that takes the first character away.
 *
 * @returns What each answer took, in the order of the questions.
 * @throws Error where the server hangs, ends, answers what it may not, or logs anything.
 */
export async function askAboutGiant(text: string): Promise<Effort[]> {
  const server = await ServerProcess.start();
  try {
    const efforts = await askAgainAndAgain(server, text);
    if (server.log.length > 0) {
      throw new Error(server.log.join('\n'));
    }
    return efforts;
  } catch (error) {
    throw server.isAlive ? error : new Error(server.lastWords, { cause: error });
  } finally {
    await server.kill();
  }
}

async function askAgainAndAgain(server: ServerProcess, text: string): Promise<Effort[]> {
  const document = TextDocument.create(uri, mappingLanguageId, 1, text);
  // As long as before: a longer text would not be read.
  const changes: Typed[] = [
    { at: text.length >> 1, removed: 1, added: '1' },
    { at: 0, removed: 1, added: ' ' },
  ];
  const efforts: Effort[] = [
    await measured(server, 'textDocument/didOpen', () => server.open(text)),
    ...(await askAll(server, document)),
  ];
  for (const typed of changes) {
    const change = type(document, typed);
    efforts.push(
      await measured(server, 'textDocument/didChange', () => server.change([change])),
      ...(await askAll(server, document)),
    );
  }
  return efforts;
}

async function askAll(server: ServerProcess, document: TextDocument): Promise<Effort[]> {
  const place = { at: 5000, anchor: 9000, isNearQuote: false, isBeyond: false, newName: 'new' };
  const efforts: Effort[] = [];
  for (const question of questionsAt(server.initialized.capabilities, placeIn(document, place))) {
    const { method, params } = question;
    const what = 'command' in params ? String(params.command) : method;
    efforts.push(await measured(server, what, () => answerTo(server, question)));
    // The edits that it asked for may be as large as the text.
    server.received.length = 0;
  }
  return efforts;
}

async function measured(server: ServerProcess, what: string, work: () => Promise<unknown>): Promise<Effort> {
  const { withTimeLimit } = await import('../../scripts/timeLimit.mjs');
  const before = await server.mainThreadTime();
  const after = await withTimeLimit(
    work().then(() => server.mainThreadTime()),
    timeLimit,
    what,
  );
  return { what, milliseconds: after - before };
}
