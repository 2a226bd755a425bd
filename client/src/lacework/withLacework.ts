import * as vscode from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { connectCurrent } from './connectCurrent';
import type { LaceworkConnection } from './laceworkConnection';
import { refuseUntrusted } from './refuseUntrusted';
import { tellLaceworkFailure } from './tellLaceworkFailure';

/**
 * A command that asks Lacework. It is refused in a workspace that is not trusted; where nobody is signed in, the user is
 * asked to sign in, and it goes on; where it fails, the user is told why, and what to do.
 */
export function withLacework(
  run: (context: CommandContext, connection: LaceworkConnection, ...parameters: unknown[]) => Promise<void>,
): (context: CommandContext, ...parameters: unknown[]) => Promise<void> {
  return async (context, ...parameters) => {
    if (!vscode.workspace.isTrusted) {
      await refuseUntrusted();
      return;
    }
    try {
      const connection = await connectCurrent(context);
      if (connection !== undefined) {
        await run(context, connection, ...parameters);
      }
    } catch (error) {
      void tellLaceworkFailure(error);
    }
  };
}
