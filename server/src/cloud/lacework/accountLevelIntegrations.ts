import { foldLaceworkAccountName } from '../../core/mapping/laceworkAccountName';
import { CloudError, type CloudErrorCode } from '../cloudError';
import { cloudTrailType, type CloudAccount } from './cloudAccount';
import type { LaceworkApi } from './laceworkApi';

/** The integrations with CloudTrail that Lacework accounts have of their own. */
export interface AccountLevelIntegrations {
  readonly found: readonly AccountLevelIntegration[];
  /** Of which it is not known, and why, as a sentence. */
  readonly unasked: readonly { readonly laceworkAccount: string; readonly reason: string }[];
}

export interface AccountLevelIntegration {
  readonly laceworkAccount: string;
  readonly integration: CloudAccount;
}

/** After these the next Lacework account would be answered alike. */
const lasting: ReadonlySet<CloudErrorCode> = new Set([
  'no-connection',
  'proxy-refused',
  'rejected-credentials',
  'throttled',
  'untrusted-certificate',
]);

/**
 * Asks Lacework accounts, one after the other, for integrations with CloudTrail of their own. An integration of the
 * organization adds to them and does not override them, by the vendor's documentation.
 *
 * @param laceworkAccounts Their names; case does not count.
 * @param onProgress Told how many of them have been asked.
 * @throws CloudError of the code `cancelled`.
 */
export async function accountLevelIntegrations(
  api: Pick<LaceworkApi, 'listCloudAccountsOf'>,
  laceworkAccounts: Iterable<string>,
  onProgress?: (asked: number, all: number) => void,
): Promise<AccountLevelIntegrations> {
  const names = new Map<string, string>();
  for (const name of laceworkAccounts) {
    names.set(foldLaceworkAccountName(name), name);
  }
  const found = new Map<string, AccountLevelIntegration>();
  const unasked: { laceworkAccount: string; reason: string }[] = [];
  /** Why nobody is asked any more. */
  let stopped: string | undefined;
  let asked = 0;
  for (const laceworkAccount of names.values()) {
    if (stopped !== undefined) {
      unasked.push({ laceworkAccount, reason: stopped });
      continue;
    }
    onProgress?.(asked++, names.size);
    try {
      for (const integration of await listOwn(api, laceworkAccount)) {
        found.set(integration.guid, { laceworkAccount, integration });
      }
    } catch (error) {
      if (!(error instanceof CloudError) || error.code === 'cancelled') {
        throw error;
      }
      unasked.push({ laceworkAccount, reason: error.message });
      stopped = lasting.has(error.code) ? error.message : undefined;
    }
  }
  return { found: [...found.values()], unasked };
}

/** The organization's are among the answers, too. */
async function listOwn(
  api: Pick<LaceworkApi, 'listCloudAccountsOf'>,
  laceworkAccount: string,
): Promise<CloudAccount[]> {
  const all = await api.listCloudAccountsOf(laceworkAccount, cloudTrailType);
  return all.filter(({ isOrganization }) => isOrganization !== true);
}
