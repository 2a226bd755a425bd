import type { Facts } from '../facts/facts';
import type { LaceworkAccountName } from '../mapping/laceworkAccountNames';

/** Tells the names that Lacework is not known to have: an odd name that it has is no mistake. */
export function isUnknownIn({ laceworkAccounts }: Facts): (place: LaceworkAccountName) => boolean {
  return ({ name }) => !laceworkAccounts.isKnown || laceworkAccounts.value.account(name) === undefined;
}
