/**
 * The AWS account of Lacework itself, which the trust policy of the integration's role names
 * (docs.lacework.net, AWS cross-account role with an external ID).
 */
export const accountOfLacework = '434813966438';

/** What the documentation of AWS writes where a reader's own account ID belongs. */
const samples = ['123456789012', '111122223333', '444455556666'];

/** The account IDs that documentation uses as examples, and each digit twelve times. */
export const sampleAwsAccountIds: ReadonlySet<string> = new Set([
  ...samples,
  ...Array.from('0123456789', (digit) => digit.repeat(12)),
]);

/** Whether an ID has the form of one, and can be none of the reader's own: rules of their own report it. */
export function isPlaceholderId(id: string): boolean {
  return id === accountOfLacework || sampleAwsAccountIds.has(id);
}
