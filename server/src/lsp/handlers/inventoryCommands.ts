import { LSPErrorCodes, ResponseError, type WorkDoneProgressReporter } from 'vscode-languageserver';
import { CloudError } from '../../cloud/cloudError';
import { countOf } from '../../core/text/countOf';
import { propertyOf } from '../propertyOf';
import type { AwsProfileItem, InventoryStatus, PullFailure, PullRequest } from '../protocol';
import type { Session } from '../session';
import type { CommandCall } from './executeCommand';

/** Pulls the AWS accounts; see `serverCommands`. */
export async function pullAwsAccounts(session: Session, call: CommandCall): Promise<InventoryStatus> {
  const { facts, options } = session;
  const key: keyof PullRequest = 'profile';
  const requested = propertyOf(call.argument, key);
  const profile = typeof requested === 'string' && requested !== '' ? requested : facts.status.profile;
  const abort = new AbortController();
  call.token.onCancellationRequested(() => abort.abort());
  const progress = await progressOf(session, call, abort);
  progress.begin('AWS Organizations', undefined, 'asking for accounts', true);
  try {
    await facts.pull(profile, {
      signal: abort.signal,
      ...(options.awsEndpoint !== undefined && { endpoint: options.awsEndpoint }),
      onProgress: ({ accounts, organizationalUnits }) => {
        const units =
          organizationalUnits > 0 ? `, ${countOf(organizationalUnits, 'organizational unit')}` : '';
        progress.report(`${countOf(accounts, 'account')}${units}`);
      },
    });
    return facts.status;
  } catch (error) {
    throw error instanceof CloudError ? refusal(error) : error;
  } finally {
    progress.done();
  }
}

/** The client's own progress where it asked for one, else one that the server opens, if the client can show it. */
async function progressOf(
  { connection, client }: Session,
  call: CommandCall,
  abort: AbortController,
): Promise<WorkDoneProgressReporter> {
  if (call.hasProgress || !client.workDoneProgress) {
    return call.progress;
  }
  const progress = await connection.window.createWorkDoneProgress();
  progress.token.onCancellationRequested(() => abort.abort());
  return progress;
}

function refusal({ code, message, advice }: CloudError): ResponseError<PullFailure> {
  return new ResponseError(
    code === 'cancelled' ? LSPErrorCodes.RequestCancelled : LSPErrorCodes.RequestFailed,
    [message, advice].filter(Boolean).join('\n'),
    { code, message, advice },
  );
}

/** Goes on with what was pulled for another profile; see `serverCommands`. */
export async function useAwsProfile({ facts }: Session, { argument }: CommandCall): Promise<InventoryStatus> {
  if (typeof argument !== 'string' || argument === '') {
    throw new ResponseError(LSPErrorCodes.RequestFailed, 'The name of a profile is missing.');
  }
  await facts.load(argument);
  return facts.status;
}

/** What is known of the AWS accounts; see `serverCommands`. */
export async function getInventoryStatus({ facts }: Session): Promise<InventoryStatus> {
  await facts.loaded;
  return facts.status;
}

/** The profiles of the AWS configuration; see `serverCommands`. */
export async function listAwsProfiles({ aws, facts }: Session): Promise<AwsProfileItem[]> {
  const current = facts.status.profile;
  return (await aws.profiles()).map((profile) => ({ ...profile, isCurrent: profile.name === current }));
}
