import type { Connection } from 'vscode-languageserver';

/** Waits for a request to the client. Where the client refuses it, that is logged, and nothing comes back. */
export async function logFailure<Result>(
  connection: Connection,
  request: Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await request;
  } catch (error) {
    connection.console.warn(`A request to the client failed: ${String(error)}`);
    return undefined;
  }
}
