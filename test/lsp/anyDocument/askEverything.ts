import { LSPErrorCodes, Message, ResponseError } from 'vscode-languageserver/node';
import { objectsIn } from '../profiles/supportedPayload';
import { valueAt } from '../profiles/valueAt';
import type { TestClient } from '../testClient';
import type { Place } from './place';
import { questionsAt, type Question } from './questions';

export interface Answer extends Question {
  /** Nothing where the server refused, for a reason that its user is told. */
  readonly value: unknown;
}

/** A server that can be asked, in this process or in one of its own. */
export type AskedServer = Pick<TestClient, 'connection' | 'initialized' | 'received'>;

/** What answers are completed by. */
const resolvers: Readonly<Record<string, string>> = {
  'textDocument/codeAction': 'codeAction/resolve',
  'textDocument/inlayHint': 'inlayHint/resolve',
};

/** More of them would differ in names only. */
const mostResolved = 12;

const mayRefuse = ['textDocument/rename', 'textDocument/prepareRename', 'workspace/executeCommand'];

/** Asks all that the server advertises, and for what its answers leave open; what it wants to have changed comes with it. */
export async function askEverything(client: AskedServer, place: Place): Promise<Answer[]> {
  const heard = client.received.length;
  const answers: Answer[] = [];
  for (const question of questionsAt(client.initialized.capabilities, place)) {
    const value = await answerTo(client, question);
    answers.push({ ...question, value });
    const resolver = resolvers[question.method];
    if (resolver !== undefined) {
      const open = [...objectsIn(value)].filter((node) => 'data' in node).slice(0, mostResolved);
      for (const params of open) {
        const method = resolver;
        answers.push({ method, params, value: await answerTo(client, { method, params }) });
      }
    }
  }
  const wanted = client.received
    .slice(heard)
    .filter((message) => Message.isRequest(message))
    .filter(({ method }) => method === 'workspace/applyEdit');
  return [
    ...answers,
    ...wanted.map(({ method, params }) => ({ method, params: {}, value: valueAt(params, 'edit') })),
  ];
}

/**
 * What a server says to a question.
 *
 * @throws Error where it is none that it may give.
 */
export async function answerTo(
  { connection }: Pick<AskedServer, 'connection'>,
  { method, params }: Question,
): Promise<unknown> {
  try {
    return await connection.sendRequest(method, params);
  } catch (error) {
    const isRefusal =
      mayRefuse.includes(method) &&
      error instanceof ResponseError &&
      error.code === LSPErrorCodes.RequestFailed;
    if (isRefusal) {
      return undefined;
    }
    throw error;
  }
}
