import type { LanguageClient } from 'vscode-languageclient/node';
import type { CommandContext } from '../commands/commandContext';
import { messageOf } from '../messageOf';
import { NoServerError, tellServerFailure } from './tellServerFailure';

/** A command that asks the language server. Where it fails the user is told why, and what helps. */
export function withServer(
  run: (context: CommandContext, client: LanguageClient, ...parameters: unknown[]) => Promise<void>,
): (context: CommandContext, ...parameters: unknown[]) => Promise<void> {
  return async (context, ...parameters) => {
    let client: LanguageClient | undefined;
    try {
      client = await context.client.ready();
      await run(context, client, ...parameters);
    } catch (error) {
      void tellServerFailure(client === undefined ? new NoServerError(messageOf(error)) : error);
    }
  };
}
