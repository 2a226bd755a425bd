import { insertion } from '../json/insertion';
import type { Edit } from '../text/edit';
import { awsAccountList } from './awsAccountList';
import type { LaceworkAccount, Mapping } from './mapping';

/**
 * The edit that lists AWS accounts under a Lacework account, behind those that it has and laid out like them. Nothing
 * in a file that is not JSON, or where the Lacework account has no list.
 *
 * @param ids 12 digits each
 */
export function additionTo(
  mapping: Mapping,
  account: LaceworkAccount,
  ids: readonly string[],
): Edit | undefined {
  const list = awsAccountList(mapping, account);
  const items = ids.map((id) => JSON.stringify(id));
  return list && insertion(mapping.text, list, items, 'last');
}
