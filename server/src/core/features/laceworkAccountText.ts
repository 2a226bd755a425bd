import type { LaceworkAccounts } from '../facts/laceworkAccounts';
import type { Fact } from '../facts/facts';
import { countOf } from '../text/countOf';
import { quote } from '../text/quote';

/** What is known of a Lacework account by its name, as rows of a label and a text; none where nothing is known. */
export function laceworkAccountRows(
  name: string,
  accounts: Fact<LaceworkAccounts>,
): (readonly [label: string, text: string])[] {
  return accounts.isKnown
    ? [['In Lacework', standingOf(name, accounts.value)], ...fetchedRows(accounts)]
    : [];
}

/** How old what Lacework said is, where it is stale. */
export function fetchedRows(accounts: Fact<LaceworkAccounts>): (readonly [label: string, text: string])[] {
  return accounts.isKnown && accounts.isStale
    ? [['As fetched from Lacework', `${countOf(accounts.daysOld, 'day')} ago`]]
    : [];
}

function standingOf(name: string, accounts: LaceworkAccounts): string {
  const { organization, isComplete } = accounts.data;
  const account = accounts.account(name);
  if (account !== undefined) {
    return `an account of ${quote(organization)}${account.isEnabled ? '' : ', disabled for this user'}`;
  }
  return isComplete
    ? `not in the complete list of the accounts of ${quote(organization)}`
    : `not among the accounts of ${quote(organization)} that this user sees`;
}

/** What Lacework says against a Lacework account, in a few words; nothing where all is well or nothing is known. */
export function laceworkAccountNote(name: string, accounts: Fact<LaceworkAccounts>): string | undefined {
  const account = accounts.isKnown ? accounts.value.account(name) : undefined;
  if (!accounts.isKnown || account?.isEnabled === true) {
    return undefined;
  }
  if (account !== undefined) {
    return 'disabled for the Lacework user';
  }
  return accounts.value.data.isComplete
    ? 'not in the Lacework organization'
    : 'not seen by the Lacework user';
}
