/*
 * What VS Code's walkthrough needs besides the protocol that other editors are told of: a sample that can be tried with
 * AWS accounts of its own, by somebody who has no AWS at hand.
 */

/** Sent beside `InitializationOptions`. */
export interface SampleOptions {
  /** URI of a folder, without a slash at its end. The mapping files below it are of the sample. */
  readonly sampleFolder?: string;
}

/**
 * Notification that tells the AWS accounts of the sample, in the form of schemas/aws-inventory.schema.json; `null` to forget
 * them.
 */
export const sampleAwsAccountsNotification = 'laceworkMapping/sampleAwsAccounts';
