import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Session } from '../session';
import type { CommandCall } from './executeCommand';

/** How a command that asks a cloud reports on it, and what ends it early. */
export interface CommandProgress {
  readonly progress: WorkDoneProgressReporter;
  readonly signal: AbortSignal;
}

/** The client's own progress where it asked for one, else one that the server opens, if the client can show it. */
export async function commandProgress(
  { connection, client }: Session,
  { token, progress, hasProgress }: CommandCall,
): Promise<CommandProgress> {
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  if (hasProgress || !client.workDoneProgress) {
    return { progress, signal: abort.signal };
  }
  const opened = await connection.window.createWorkDoneProgress();
  opened.token.onCancellationRequested(() => abort.abort());
  return { progress: opened, signal: abort.signal };
}
