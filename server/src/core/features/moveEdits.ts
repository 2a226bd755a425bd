import { additionTo } from '../mapping/additionTo';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { newEntry } from '../mapping/newEntry';
import type { Edit } from '../text/edit';

/**
 * The edits that take entries away and list AWS accounts at the end of a Lacework account, those that it does not
 * list already. Nothing where there is no place for them.
 *
 * @param target a Lacework account of the file, or the name of one that it does not have yet
 */
export function moveEdits(
  mapping: Mapping,
  target: LaceworkAccount | string,
  ids: ReadonlySet<string>,
  removed: readonly AwsAccountEntry[],
): Edit[] | undefined {
  const listed = new Set(typeof target === 'string' ? [] : target.entries.map(({ text }) => text));
  const added = [...ids].filter((id) => !listed.has(id));
  const removals = mapping.removalsAt(removed.map(({ span }) => span.start));
  if (added.length === 0) {
    return removals;
  }
  const addition =
    typeof target === 'string' ? newEntry(mapping, target, added) : additionTo(mapping, target, added);
  return addition && [addition, ...removals];
}
