import { fetchLaceworkAccounts } from '../../cloud/lacework/fetchLaceworkAccounts';
import type { CredentialsRequest } from '../../cloud/lacework/findLaceworkCredentials';
import type { LaceworkAccountsData } from '../../core/facts/laceworkAccounts';
import { parseLaceworkAccounts } from '../../core/facts/parseLaceworkAccounts';
import type { Environment } from '../environment';
import { openLacework } from '../laceworkSource';
import { readFactsFile } from './readFactsFile';

/** Where the Lacework accounts of the Lacework organization come from: a file that has them, or Lacework itself. */
export type LaceworkAccountsSource = { readonly file: string } | { readonly credentials: CredentialsRequest };

/**
 * Gets the Lacework accounts of the Lacework organization. Nothing is kept.
 *
 * @throws CloudError where there are none to be had.
 */
export async function readLaceworkAccounts(
  source: LaceworkAccountsSource,
  environment: Environment,
): Promise<LaceworkAccountsData> {
  if ('file' in source) {
    return readFactsFile(source.file, environment.cwd, parseLaceworkAccounts, {
      what: 'file of Lacework accounts',
      advice: '`lacework-mapping whoami --format accounts` prints one.',
    });
  }
  const lacework = await openLacework(source.credentials, environment);
  return fetchLaceworkAccounts(lacework, (warning) =>
    environment.stderr.write(`lacework-mapping: ${warning}\n`),
  );
}
