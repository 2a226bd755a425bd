export interface LaceworkFetchRequest {
  /** A profile of `~/.lacework.toml`; `LW_PROFILE` or `default` if it is missing. The other variables win over it. */
  readonly profile?: string;
}

/** Lacework accounts that were fetched. */
export interface LaceworkAccountsStatus {
  /** The first part of the organization's host: `acme` of `acme.lacework.net`. */
  readonly organization: string;
  /** How many there are. */
  readonly accounts: number;
  /** ISO 8601, in UTC. */
  readonly fetchedAt: string;
  /** Whether there are no others: an administrator of the organization sees them all, another user perhaps not. */
  readonly isComplete: boolean;
}

/** The Lacework accounts of a Lacework organization, as far as a user of Lacework can see them. */
export interface LaceworkAccountsParams {
  /** The first part of the organization's host: `acme` of `acme.lacework.net`. */
  readonly organization: string;
  /** When Lacework was asked: ISO 8601, in UTC. */
  readonly fetchedAt: string;
  /** Whether there are no others: an administrator of the organization sees them all, another user perhaps not. */
  readonly isComplete: boolean;
  /** At most 1000. */
  readonly accounts: readonly {
    /** Case does not count: no two names differ in case alone. */
    readonly name: string;
    /** Whether the user is enabled in this account. */
    readonly isEnabled: boolean;
  }[];
}
