import * as vscode from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { connectionFrom } from './connectionFrom';
import { environmentCredentials } from './environmentCredentials';
import type { LaceworkConnection } from './laceworkConnection';
import { refuseUntrusted } from './refuseUntrusted';
import { tellLaceworkFailure } from './tellLaceworkFailure';
import { verifyCredentials } from './verifyCredentials';
import { withLaceworkProgress } from './withLaceworkProgress';

/**
 * A command that asks Lacework. It is refused in a workspace that is not trusted; where nobody is signed in, the user is
 * told so; where it fails, why, and what to do.
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
      const connection = await connect();
      if (connection !== undefined) {
        await run(context, connection, ...parameters);
      }
    } catch (error) {
      void tellLaceworkFailure(error);
    }
  };
}

async function connect(): Promise<LaceworkConnection | undefined> {
  const credentials = environmentCredentials(process.env);
  if (credentials === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nobody is signed in to Lacework.'));
    return undefined;
  }
  const { identity } = await withLaceworkProgress(vscode.l10n.t('Signing in to Lacework'), (control) =>
    verifyCredentials(credentials, 'environment', control),
  );
  return connectionFrom(identity, credentials);
}
