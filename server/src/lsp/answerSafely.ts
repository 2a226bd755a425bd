import type { Connection } from 'vscode-languageserver';

/**
 * Wraps a handler so that one bad request never takes the server down: what it throws is logged, and the
 * client gets `fallback`.
 */
export function answerSafely<Params, Result>(
  connection: Connection,
  method: string,
  fallback: Result,
  handler: (params: Params) => Result | Promise<Result>,
): (params: Params) => Promise<Result> {
  return async (params) => {
    try {
      return await handler(params);
    } catch (error) {
      const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`${method} failed: ${details}`);
      return fallback;
    }
  };
}
