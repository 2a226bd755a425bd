import type * as vscode from 'vscode';
import {
  ExecuteCommandRequest,
  ResponseError,
  WorkDoneProgress,
  type LanguageClient,
} from 'vscode-languageclient/node';
import type { PullFailure } from '../../../server/src/lsp/protocol';

interface CommandControl {
  readonly token: vscode.CancellationToken;
  readonly onProgress: (message: string) => void;
}

let calls = 0;

/** Runs a command of the server, with its progress and cancellation if they are wanted. */
export async function runServerCommand<Result>(
  client: LanguageClient,
  command: string,
  argument?: unknown,
  control?: CommandControl,
): Promise<Result> {
  const params = { command, arguments: argument === undefined ? [] : [argument] };
  if (control === undefined) {
    return (await client.sendRequest(ExecuteCommandRequest.type, params)) as Result;
  }
  const workDoneToken = `${command}/${++calls}`;
  const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind !== 'end' && value.message !== undefined) {
      control.onProgress(value.message);
    }
  });
  try {
    const sent = { ...params, workDoneToken };
    return (await client.sendRequest(ExecuteCommandRequest.type, sent, control.token)) as Result;
  } finally {
    progress.dispose();
  }
}

/** Why the server refused a command, if it said so. */
export function failureOf(error: unknown): PullFailure | undefined {
  const data = dataOf(error);
  return isFailure(data) ? data : undefined;
}

/** Whether the server refused a command for what is wrong with the mapping file, which its problems tell. */
export function isByProblems(error: unknown): boolean {
  const data = dataOf(error);
  return typeof data === 'object' && data !== null && 'isByProblems' in data;
}

function dataOf(error: unknown): unknown {
  return error instanceof ResponseError ? error.data : undefined;
}

function isFailure(data: unknown): data is PullFailure {
  return typeof data === 'object' && data !== null && 'code' in data && 'message' in data && 'advice' in data;
}
