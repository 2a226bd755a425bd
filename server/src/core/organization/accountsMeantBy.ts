import { isOpenAwsAccount, type AwsAccount, type AwsInventory } from '../facts/awsInventory';
import type { Mapping } from '../mapping/mapping';
import { meantAwsAccountId, withoutDecoration } from '../mapping/meantAwsAccountId';
import { unlistedNear } from './unlistedNear';

/** A longer text is no ID with a typing error. */
const longestText = 40;

/**
 * The open AWS accounts that a malformed ID may be meant for and that the file does not list yet, the likeliest
 * first. Letters that look like digits count as digits left out.
 */
export function accountsMeantBy(mapping: Mapping, inventory: AwsInventory, text: string): AwsAccount[] {
  if (text.length > longestText) {
    return [];
  }
  const meant = inventory.account(meantAwsAccountId(text)?.id ?? '');
  const isFree = meant !== undefined && isOpenAwsAccount(meant) && !mapping.lists(meant.id);
  const digits = withoutDecoration(text).replace(/\D/g, '');
  const near = unlistedNear(mapping, inventory, digits);
  return isFree ? [meant, ...near.filter((account) => account !== meant)] : near;
}
