import { distance } from 'fastest-levenshtein';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';

/** A Lacework account that a user of Lacework can see. */
export interface KnownLaceworkAccount {
  /** As Lacework writes it; case does not count. */
  readonly name: string;
  /** Whether the user is enabled in it (`userEnabled` in the answer of Lacework's API). */
  readonly isEnabled: boolean;
}

/** What a user sees of the Lacework accounts of an organization: the form in which it is sent and printed. */
export interface LaceworkAccountsData {
  /** The first part of the organization's host: `acme` of `acme.lacework.net`. */
  readonly organization: string;
  /** When Lacework was asked, as ISO 8601 in UTC. */
  readonly fetchedAt: string;
  /** Whether there are no others: an administrator of the organization sees them all, another user perhaps not. */
  readonly isComplete: boolean;
  readonly accounts: readonly KnownLaceworkAccount[];
}

/** A longer name is near to none, and comparing it takes long. */
const longestCompared = 100;
/** With more typing errors it is another name. */
const mostErrors = 4;

/** The Lacework accounts of an organization, with the questions that rules and features ask. */
export class LaceworkAccounts {
  readonly data: LaceworkAccountsData;
  readonly #accounts: ReadonlyMap<string, KnownLaceworkAccount>;
  #sorted: readonly KnownLaceworkAccount[] | undefined;

  constructor(data: LaceworkAccountsData) {
    this.data = data;
    this.#accounts = new Map(
      data.accounts.map((account) => [foldLaceworkAccountName(account.name), account]),
    );
  }

  /** The account of that name, ignoring case. */
  account(name: string): KnownLaceworkAccount | undefined {
    return this.#accounts.get(foldLaceworkAccountName(name));
  }

  /** By name, whatever its case. */
  accountsByName(): readonly KnownLaceworkAccount[] {
    this.#sorted ??= [...this.#accounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, account]) => account);
    return this.#sorted;
  }

  /**
   * The enabled accounts whose names are a few typing errors away, the nearest first: one error in a name of up to
   * three characters, two in one of up to eleven, at most four in a longer one.
   */
  accountsNear(name: string): KnownLaceworkAccount[] {
    const folded = foldLaceworkAccountName(name);
    const { length } = folded;
    const tolerated = Math.min(Math.floor(length / 2), Math.max(2, Math.floor(length / 4)), mostErrors);
    const near: { account: KnownLaceworkAccount; errors: number }[] = [];
    for (const account of length > longestCompared ? [] : this.accountsByName()) {
      const other = foldLaceworkAccountName(account.name);
      if (account.isEnabled && other !== folded && Math.abs(other.length - length) <= tolerated) {
        const errors = distance(folded, other);
        if (errors <= tolerated) {
          near.push({ account, errors });
        }
      }
    }
    return near.sort((a, b) => a.errors - b.errors).map(({ account }) => account);
  }
}
