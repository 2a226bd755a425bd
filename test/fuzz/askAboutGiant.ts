import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { placeIn } from '../lsp/anyDocument/place';
import { questionsAt } from '../lsp/anyDocument/questions';
import { uri } from '../lsp/testClient';
import { ServerProcess } from './serverProcess';

/** In seconds of a whole text: a server that needs longer hangs. */
const timeLimit = 200;

/** Formatting is only ever asked for by hand, and takes as long as all the rest. */
const isByHand = /formatting/i;

/** What the server took for one question. */
export interface Effort {
  /** The method, or the command. */
  readonly what: string;
  /** Of processor time. */
  readonly milliseconds: number;
}

/**
 * Asks a new server everything about a text that an editor asks unbidden, one after the other.
 *
 * @returns What each answer took, the slowest first.
 * @throws Error where the server hangs, ends or logs anything.
 */
export async function askAboutGiant(text: string): Promise<Effort[]> {
  const { withTimeLimit } = await import('../../scripts/timeLimit.mjs');
  const server = await ServerProcess.start();
  try {
    const efforts = await withTimeLimit(askAll(server, text), timeLimit, 'The server');
    if (server.log.length > 0) {
      throw new Error(server.log.join('\n'));
    }
    return efforts.sort((a, b) => b.milliseconds - a.milliseconds);
  } catch (error) {
    throw server.isAlive ? error : new Error(server.lastWords, { cause: error });
  } finally {
    await server.kill();
  }
}

async function askAll(server: ServerProcess, text: string): Promise<Effort[]> {
  const document = TextDocument.create(uri, mappingLanguageId, 1, text);
  const place = { at: 5000, anchor: 9000, isNearQuote: false, isBeyond: false, newName: 'new' };
  const efforts: Effort[] = [];
  await server.open(text);
  const all = questionsAt(server.initialized.capabilities, placeIn(document, place));
  for (const { method, params } of all.filter(({ method: asked }) => !isByHand.test(asked))) {
    const before = await server.processorTime();
    // A command may be refused, which is an answer.
    await server.connection.sendRequest(method, params).catch(() => undefined);
    const what = 'command' in params ? String(params.command) : method;
    efforts.push({ what, milliseconds: (await server.processorTime()) - before });
  }
  return efforts;
}
