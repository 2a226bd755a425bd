import { CloudError } from '../../cloud/cloudError';
import { propertyOf } from '../propertyOf';
import type { LaceworkAccountsStatus, LaceworkFetchRequest } from '../protocol';
import type { Session } from '../session';
import { cloudRefusal } from './cloudRefusal';
import { commandProgress } from './commandProgress';
import type { CommandCall } from './executeCommand';

/** Asks Lacework for its accounts; see `serverCommands`. */
export async function fetchLaceworkAccounts(
  session: Session,
  call: CommandCall,
): Promise<LaceworkAccountsStatus> {
  const { connection, facts, lacework } = session;
  const name: keyof LaceworkFetchRequest = 'profile';
  const profile = propertyOf(call.argument, name);
  const { progress, signal } = await commandProgress(session, call);
  progress.begin('Lacework', undefined, 'asking for accounts', true);
  try {
    const { organization, accounts, fetchedAt, isComplete } = await facts.fetchLaceworkAccounts(
      lacework.fetchAccounts({
        profile: typeof profile === 'string' && profile !== '' ? profile : undefined,
        signal,
        onWait: (seconds) => progress.report(`Lacework answers again in ${seconds} s`),
        onWarning: (warning) => connection.console.warn(warning),
      }),
    );
    return { organization, accounts: accounts.length, fetchedAt, isComplete };
  } catch (error) {
    throw error instanceof CloudError ? cloudRefusal(error, keptOf(session)) : error;
  } finally {
    progress.done();
  }
}

/** That what is known stays in use, as a sentence. */
function keptOf({ facts }: Session): string | undefined {
  const { laceworkAccounts } = facts.current;
  if (!laceworkAccounts.isKnown) {
    return undefined;
  }
  const { organization, fetchedAt } = laceworkAccounts.value.data;
  return `The Lacework accounts of ${organization} fetched on ${fetchedAt.slice(0, 10)} stay in use.`;
}
