import { CloudError } from '../cloud/cloudError';
import { connectLacework } from '../cloud/lacework/connectLacework';
import {
  findLaceworkCredentials,
  type CredentialsRequest,
  type FoundCredentials,
} from '../cloud/lacework/findLaceworkCredentials';
import type { LaceworkApi } from '../cloud/lacework/laceworkApi';
import path from 'node:path';
import type { Environment } from './environment';
import type { OptionValues } from './options';
import { UsageError } from './usageError';

/** @throws UsageError if options do not go together. */
export function laceworkSource(values: OptionValues): CredentialsRequest {
  const { account, 'lacework-profile': profile, 'key-file': keyFile } = values;
  if (profile !== undefined && keyFile !== undefined) {
    throw new UsageError('--key-file goes with no --lacework-profile: the file has the key');
  }
  return { account, profile, keyFile };
}

/** Lacework as credentials that were found reach it. */
export interface LaceworkConnection {
  /** The Lacework account that the credentials name besides their own, which does not count for the organization. */
  readonly subaccount: string | undefined;
  /** @param signal Gives up what is asked with it. */
  open(signal?: AbortSignal): LaceworkApi;
}

/** @throws CloudError where there are no credentials. */
export async function findLacework(
  request: CredentialsRequest,
  environment: Environment,
): Promise<LaceworkConnection> {
  const { credentials, overriding } = await findCredentials(request, environment);
  const { stderr, clock } = environment;
  if (overriding.length > 0) {
    stderr.write(`lacework-mapping: ${overriding.join(', ')} of the environment win over the profile.\n`);
  }
  return {
    subaccount: credentials.subaccount,
    open: (signal) =>
      connectLacework(credentials, {
        clock,
        signal,
        onWait: (seconds) => stderr.write(`Lacework answers again in ${seconds} s; waiting.\n`),
      }),
  };
}

/** @throws CloudError where there are no credentials. */
export async function openLacework(
  source: CredentialsRequest,
  environment: Environment,
): Promise<LaceworkApi> {
  return (await findLacework(source, environment)).open();
}

async function findCredentials(
  { keyFile, ...request }: CredentialsRequest,
  { env, cwd }: Environment,
): Promise<FoundCredentials> {
  const file = keyFile === undefined ? undefined : path.resolve(cwd, keyFile);
  try {
    return await findLaceworkCredentials({ ...request, keyFile: file }, env);
  } catch (error) {
    if (error instanceof CloudError && error.code === 'no-credentials') {
      const options = 'Or name them with --account, --lacework-profile or --key-file.';
      throw new CloudError(error.code, error.message, `${error.advice} ${options}`);
    }
    throw error;
  }
}
