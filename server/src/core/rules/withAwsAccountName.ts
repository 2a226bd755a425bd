import type { AwsAccount } from '../facts/awsInventory';
import { shorten } from '../text/quote';

/** An AWS account in a message or a title: "540321987654 (payments-prod)". */
export function withAwsAccountName({ id, name }: AwsAccount, longestName = 30): string {
  return name.trim() === '' ? id : `${id} (${shorten(name, longestName)})`;
}
