import { CancellationToken, ResponseError } from 'vscode-languageserver';
import { pullAwsAccounts } from './handlers/inventoryCommands';
import type { Session } from './session';

/**
 * Takes up the AWS accounts that were kept, and pulls them anew where they are older than the client wants. Where that
 * fails, what was kept stays in use, and the log says why.
 */
export async function refreshInventory(session: Session): Promise<void> {
  const { connection, facts, options } = session;
  const status = await facts.inventory.load();
  const { awsRefreshAfterDays: days } = options;
  if (days === undefined || !status.isKnown || status.daysOld < days) {
    return;
  }
  try {
    const progress = connection.window.attachWorkDoneProgress(undefined);
    const call = { argument: undefined, token: CancellationToken.None, progress, hasProgress: false };
    await pullAwsAccounts(session, call);
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw error;
    }
    connection.console.warn(error.message);
  }
}
