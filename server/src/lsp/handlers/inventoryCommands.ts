import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { CloudError } from '../../cloud/cloudError';
import { countOf } from '../../core/text/countOf';
import type { AwsProfileItem, InventoryStatus } from '../protocol';
import type { Session } from '../session';
import { chosenProfile } from './chosenProfile';
import { cloudRefusal } from './cloudRefusal';
import { commandProgress } from './commandProgress';
import type { CommandCall } from './executeCommand';

/** Pulls the AWS accounts; see `serverCommands`. */
export async function pullAwsAccounts(session: Session, call: CommandCall): Promise<InventoryStatus> {
  const { facts, options } = session;
  const profile = chosenProfile(session, call.argument);
  const { progress, signal } = await commandProgress(session, call);
  progress.begin('AWS Organizations', undefined, 'asking for accounts', true);
  try {
    return await facts.inventory.pull(profile, {
      signal,
      ...(options.awsEndpoint !== undefined && { endpoint: options.awsEndpoint }),
      onProgress: ({ accounts, organizationalUnits }) => {
        const units =
          organizationalUnits > 0 ? `, ${countOf(organizationalUnits, 'organizational unit')}` : '';
        progress.report(`${countOf(accounts, 'account')}${units}`);
      },
    });
  } catch (error) {
    if (!(error instanceof CloudError)) {
      throw error;
    }
    const isReplaced = error.code === 'cache-not-written';
    throw cloudRefusal(error, isReplaced ? undefined : keptOf(facts.inventory.status));
  } finally {
    progress.done();
  }
}

/** That what was pulled before stays in use, as a sentence. */
function keptOf(status: InventoryStatus): string | undefined {
  return status.isKnown
    ? `Those of ${status.organizationId} pulled on ${status.pulledAt.slice(0, 10)} stay in use.`
    : undefined;
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
