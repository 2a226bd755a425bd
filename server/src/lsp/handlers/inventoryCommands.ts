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
  const profile = profileOf(session, call.argument);
  const abort = new AbortController();
  call.token.onCancellationRequested(() => abort.abort());
  const progress = await progressOf(session, call, abort);
  progress.begin('AWS Organizations', undefined, 'asking for accounts', true);
  try {
    return await facts.inventory.pull(profile, {
      signal: abort.signal,
      ...(options.awsEndpoint !== undefined && { endpoint: options.awsEndpoint }),
      onProgress: ({ accounts, organizationalUnits }) => {
        const units =
          organizationalUnits > 0 ? `, ${countOf(organizationalUnits, 'organizational unit')}` : '';
        progress.report(`${countOf(accounts, 'account')}${units}`);
      },
    });
  } catch (error) {
    throw error instanceof CloudError ? refusal(error, facts.inventory.status) : error;
  } finally {
    progress.done();
  }
}

/** Nothing where the environment is to choose. */
function profileOf({ aws, facts }: Session, argument: unknown): string | undefined {
  const key = (name: keyof PullRequest) => propertyOf(argument, name);
  const profile = key('profile');
  if (typeof profile === 'string' && profile !== '') {
    return profile;
  }
  const { profile: current } = facts.inventory.status;
  return key('environment') === true || current === aws.defaultProfile() ? undefined : current;
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

function refusal(
  { code, message: what, advice }: CloudError,
  status: InventoryStatus,
): ResponseError<PullFailure> {
  const kept =
    status.isKnown && code !== 'cache-not-written'
      ? ` Those of ${status.organizationId} pulled on ${status.pulledAt.slice(0, 10)} stay in use.`
      : '';
  const message = `${what}${kept}`;
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
  return facts.inventory.load(argument);
}

/** What is known of the AWS accounts; see `serverCommands`. */
export async function getInventoryStatus({ facts }: Session): Promise<InventoryStatus> {
  await facts.inventory.loaded;
  return facts.inventory.status;
}

/** The profiles of the AWS configuration; see `serverCommands`. */
export async function listAwsProfiles({ aws, facts }: Session): Promise<AwsProfileItem[]> {
  const current = facts.inventory.status.profile;
  return (await aws.profiles()).map((profile) => ({ ...profile, isCurrent: profile.name === current }));
}
