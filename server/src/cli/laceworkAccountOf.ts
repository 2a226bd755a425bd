import type { UserProfile } from '../cloud/lacework/userProfile';
import { accountsOfUrl } from '../core/mapping/accountUrl';

/** The Lacework account that an external ID of the organization names; missing where its address does not tell. */
export function laceworkAccountOf({ url }: UserProfile): string | undefined {
  return accountsOfUrl(url).certain;
}
