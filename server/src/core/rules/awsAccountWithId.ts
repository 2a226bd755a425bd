import type { AwsAccount } from '../facts/awsInventory';
import { quote } from '../text/quote';

/** An AWS account by its name, which others may have too: `"payments-prod" (540321987654)`. */
export function awsAccountWithId({ id, name }: AwsAccount): string {
  return name.trim() === '' ? id : `${quote(name, 30)} (${id})`;
}
