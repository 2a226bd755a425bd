import { childAt } from '../json/childOf';
import { insertion, memberText } from '../json/insertion';
import type { JsonObject } from '../json/jsonNode';
import { indentationAt, layoutOf } from '../json/layout';
import { printJson, type Printable } from '../json/printJson';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import { mappingKeys } from '../mapping/mappingKeys';
import { additionTo } from '../mapping/additionTo';
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
  const mappingsKey = mapping.topLevelKeys().find(({ name }) => name === mappingKeys.integrationMappings);
  const mappings = mappingsKey && mapping.rewritableAt(mappingsKey.span.start);
  if (mappings?.kind !== 'object' || mapping.otherToolFormat() !== undefined) {
    return undefined;
  }
  const added = [...new Set(ids)].filter((id) => mapping.entriesOf(id).length === 0);
  if (added.length === 0) {
    return [];
  }
  const folded = foldLaceworkAccountName(laceworkAccount);
  const account = mapping.laceworkAccounts().find(({ name }) => foldLaceworkAccountName(name) === folded);
  const edit =
    account === undefined
      ? newEntry(mapping.text, mappings, laceworkAccount, added)
      : additionTo(mapping, account, added);
  return edit && [edit];
}

function newEntry(text: string, mappings: JsonObject, laceworkAccount: string, ids: readonly string[]): Edit {
  const first = childAt(mappings, 0)?.span.start;
  const indentation =
    first === undefined
      ? indentationAt(text, mappings.start) + layoutOf(text).indent
      : indentationAt(text, first);
  const list: Printable = {
    items: ids.map((id) => ({ raw: JSON.stringify(id) })),
    isOneLine: ids.length === 1,
  };
  const entry: Printable = { members: [[`"${mappingKeys.awsAccounts}"`, list]], isOneLine: ids.length === 1 };
  const member = memberText(text, laceworkAccount, printJson(entry, text, indentation));
  return insertion(text, mappings, [member], 'last');
}
