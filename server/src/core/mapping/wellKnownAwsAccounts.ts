/**
 * The AWS account of Lacework itself, which the trust policy of the integration's role names
 * (docs.lacework.net, AWS cross-account role with an external ID).
 */
export const accountOfLacework = '434813966438';

/** What the documentation of AWS writes where a reader's own account ID belongs. */
const samples: ReadonlySet<string> = new Set(['123456789012', '111122223333', '444455556666']);

/** Whether this is an account ID that documentation uses as an example, or one digit twelve times. */
export function isSampleAwsAccountId(id: string): boolean {
  return samples.has(id) || /^([0-9])\1{11}$/.test(id);
}

/** Whether an ID has the form of one, and can be none of the reader's own: rules of their own report it. */
export function isPlaceholderId(id: string): boolean {
  return id === accountOfLacework || isSampleAwsAccountId(id);
}
