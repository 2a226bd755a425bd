import type { AwsAccount } from '../facts/awsInventory';
import type { Facts } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import { listedAwsAccounts, type ListedAwsAccount } from './listedAwsAccounts';
import { byPlace, unmappedAwsAccounts } from './unmappedAwsAccounts';

export interface Routes {
  readonly defaultAccount: string | undefined;
  /** In file order. */
  readonly laceworkAccounts: readonly {
    readonly name: string;
    readonly awsAccounts: readonly ListedAwsAccount[];
  }[];
  /** The active AWS accounts that are not listed, by organizational unit and name; missing where they are not known. */
  readonly unlisted: readonly AwsAccount[] | undefined;
}

/** Where the AWS accounts of a mapping file go. Only IDs that are well-formed count. */
export function routesOf(mapping: Mapping, { awsInventory }: Facts): Routes {
  const inventory = awsInventory.isKnown ? awsInventory.value : undefined;
  const unmapped = inventory && unmappedAwsAccounts(mapping, inventory);
  return {
    defaultAccount: mapping.defaultAccount()?.name,
    laceworkAccounts: mapping.laceworkAccounts().map((account) => ({
      name: account.name,
      awsAccounts: listedAwsAccounts(account, inventory),
    })),
    unlisted: inventory && unmapped && byPlace(unmapped, inventory),
  };
}
