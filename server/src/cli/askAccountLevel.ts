import {
  accountLevelIntegrations,
  type AccountLevelIntegrations,
} from '../cloud/lacework/accountLevelIntegrations';
import type { LaceworkApi } from '../cloud/lacework/laceworkApi';
import type { Mapping } from '../core/mapping/mapping';
import type { Environment } from './environment';
import { showAsked } from './output/showAsked';

/** Asks each Lacework account of a mapping, the default one too, for CloudTrail integrations of its own. @throws CloudError */
export async function askAccountLevel(
  api: LaceworkApi,
  mapping: Mapping,
  { stderr }: Environment,
): Promise<AccountLevelIntegrations> {
  const names = mapping.laceworkAccounts().map(({ name }) => name);
  const rest = mapping.defaultAccount()?.name;
  const progress = showAsked(stderr);
  const all = rest === undefined ? names : [...names, rest];
  const known = await accountLevelIntegrations(api, all, progress.show);
  progress.clear();
  return known;
}
