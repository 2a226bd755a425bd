import { additionTo } from '../mapping/additionTo';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import { newEntry } from '../mapping/newEntry';
import type { Edit } from '../text/edit';

/**
 * The edits that list AWS accounts under a Lacework account, behind those that it has; a Lacework account that the
 * file does not have yet gets an entry. AWS accounts that the file lists already stay where they are. Nothing comes
 * back where the file has no place for them: it is not JSON, or lacks the object that entries stand in.
 *
 * @param ids 12 digits each
 */
export function mapAwsAccounts(
  mapping: Mapping,
  ids: readonly string[],
  laceworkAccount: string,
): Edit[] | undefined {
  const added = [...new Set(ids)].filter((id) => mapping.entriesOf(id).length === 0);
  const folded = foldLaceworkAccountName(laceworkAccount);
  const account = mapping.laceworkAccounts().find(({ name }) => foldLaceworkAccountName(name) === folded);
  const edit =
    account === undefined ? newEntry(mapping, laceworkAccount, added) : additionTo(mapping, account, added);
  return added.length === 0 ? [] : edit && [edit];
}
