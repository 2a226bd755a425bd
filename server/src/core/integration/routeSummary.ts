import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';

/** What a mapping does, in numbers. */
export interface RouteSummary {
  /** Empty where there is none. */
  readonly defaultAccount: string;
  /** Those with entries, in file order, each once: the first spelling of its name. */
  readonly laceworkAccounts: readonly { readonly name: string; readonly awsAccounts: number }[];
  /** How many AWS accounts are listed. */
  readonly awsAccounts: number;
}

/** How many AWS accounts a mapping sends where. One that is listed twice counts at its first place. */
export function summarizeRoutes(mapping: Mapping): RouteSummary {
  const counts = new Map<string, { name: string; awsAccounts: number }>();
  for (const { name } of mapping.laceworkAccounts()) {
    const folded = foldLaceworkAccountName(name);
    if (!counts.has(folded)) {
      counts.set(folded, { name, awsAccounts: 0 });
    }
  }
  const entries = mapping.entriesById();
  for (const [first] of entries.values()) {
    const count = first && counts.get(foldLaceworkAccountName(first.laceworkAccount.name));
    if (count !== undefined) {
      count.awsAccounts++;
    }
  }
  return {
    defaultAccount: mapping.defaultAccount()?.name ?? '',
    laceworkAccounts: [...counts.values()],
    awsAccounts: entries.size,
  };
}
