import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { CloudError } from '../../cloud/cloudError';
import { countOf } from '../../core/text/countOf';
import { propertyOf } from '../propertyOf';
import type { AwsProfileItem, InventoryStatus, PullRequest } from '../protocol';
import type { Session } from '../session';
import { cloudRefusal } from './cloudRefusal';
import { commandProgress } from './commandProgress';
import type { CommandCall } from './executeCommand';

/** Pulls the AWS accounts; see `serverCommands`. */
export async function pullAwsAccounts(session: Session, call: CommandCall): Promise<InventoryStatus> {
  const { facts, options } = session;
  const profile = profileOf(session, call.argument);
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
