import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { knownLaceworkAccounts } from '../../../server/src/core/facts/knownLaceworkAccounts';
import type { LaceworkAccountsData } from '../../../server/src/core/facts/laceworkAccounts';

/** The Lacework accounts of a small organization as its administrator sees them, fetched on 1 March 2026. */
export const sampleLaceworkAccounts: LaceworkAccountsData = {
  organization: 'acme',
  fetchedAt: '2026-03-01T10:00:00.000Z',
  isComplete: true,
  accounts: [
    { name: 'ACME-PROD', isEnabled: true },
    { name: 'ACME-DEV', isEnabled: true },
    { name: 'ACME', isEnabled: true },
    { name: 'ACME-OLD', isEnabled: false },
  ],
};

/** What is known so many days after the Lacework accounts were fetched. */
export function laceworkFactsAfter(days: number, data: LaceworkAccountsData = sampleLaceworkAccounts): Facts {
  const now = Date.parse(data.fetchedAt) + days * 24 * 60 * 60 * 1000;
  return { ...noFacts, laceworkAccounts: knownLaceworkAccounts(data, now) };
}
