import type { AwsAccountEntry, LaceworkAccount } from '../mapping/mapping';
import { countOf } from '../text/countOf';

/** How many AWS accounts a Lacework account lists, in words; one that is listed twice is one. */
export function awsAccountCount({ entries }: LaceworkAccount): string {
  const { size } = distinctIds(entries);
  if (size > 0) {
    return countOf(size, 'AWS account');
  }
  return entries.length > 0 ? 'no valid AWS account ID' : 'no AWS accounts';
}

/** The well-formed IDs among entries. */
export function distinctIds(entries: readonly AwsAccountEntry[]): Set<string> {
  return new Set(entries.filter(({ isAwsAccountId }) => isAwsAccountId).map(({ text }) => text));
}
