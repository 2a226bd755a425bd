import { ageOf } from './ageOf';
import type { KnownFact } from './facts';
import { LaceworkAccounts, type LaceworkAccountsData } from './laceworkAccounts';

/**
 * The Lacework accounts of an organization as a fact, with its age.
 *
 * @param now In milliseconds since 1970.
 */
export function knownLaceworkAccounts(
  accounts: LaceworkAccounts | LaceworkAccountsData,
  now: number,
): KnownFact<LaceworkAccounts> {
  const value = accounts instanceof LaceworkAccounts ? accounts : new LaceworkAccounts(accounts);
  return { isKnown: true, value, ...ageOf(value.data.fetchedAt, now) };
}
