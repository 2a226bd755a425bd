import type { LaceworkAccountsData } from '../../core/facts/laceworkAccounts';
import type { LaceworkApi } from './laceworkApi';
import { laceworkAccountsOf } from './laceworkAccountsOf';

/**
 * Asks Lacework for the Lacework accounts of the organization.
 *
 * @param onWarning Told, as a sentence, what makes them worth little.
 * @throws CloudError
 */
export async function fetchLaceworkAccounts(
  lacework: LaceworkApi,
  onWarning: (warning: string) => void,
): Promise<LaceworkAccountsData> {
  const profile = await lacework.userProfile();
  if (!profile.isOrganization) {
    onWarning('The Lacework account that was asked is no organization, and a mapping needs one.');
  }
  return laceworkAccountsOf(profile, lacework.url, new Date().toISOString());
}
