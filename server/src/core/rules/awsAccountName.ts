import type { AwsAccount } from '../facts/awsInventory';

/** What an AWS account is called; its ID where its name is blank. */
export function awsAccountName({ id, name }: AwsAccount): string {
  return name.trim() === '' ? id : name;
}
