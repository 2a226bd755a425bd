import type { AwsInventory } from './awsInventory';
import type { LaceworkAccounts } from './laceworkAccounts';

/** What is known from outside the file. What is not known is never guessed: rules say nothing about it. */
export interface Facts {
  /** The AWS accounts of the organization. */
  readonly awsInventory: Fact<AwsInventory>;
  /** The Lacework accounts of the Lacework organization. */
  readonly laceworkAccounts: Fact<LaceworkAccounts>;
}

/** Something that was looked up once, or the reason why it is not known. */
export type Fact<T> = KnownFact<T> | UnknownFact;

export interface KnownFact<T> {
  readonly isKnown: true;
  readonly value: T;
  /** Whole days since it was looked up. */
  readonly daysOld: number;
  /** Whether it is so old that what is said on the strength of it has to name its age. */
  readonly isStale: boolean;
}

export interface UnknownFact {
  readonly isKnown: false;
  /** Why, as a phrase: "no AWS accounts were pulled". */
  readonly reason: string;
}

export const noFacts: Facts = {
  awsInventory: { isKnown: false, reason: 'no AWS accounts were pulled' },
  laceworkAccounts: { isKnown: false, reason: 'no Lacework accounts were fetched' },
};
