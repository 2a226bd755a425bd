import { childAt } from '../json/childOf';
import { insertion, memberText } from '../json/insertion';
import { indentationAt, layoutOf } from '../json/layout';
import { printJson, type Printable } from '../json/printJson';
import type { Edit } from '../text/edit';
import type { Mapping } from './mapping';
import { mappingKeys } from './mappingKeys';

/**
 * The edit that gives a Lacework account an entry behind the others, with AWS accounts. Nothing in a file that is not
 * JSON, or lacks the object that entries stand in.
 *
 * @param ids 12 digits each
 */
export function newEntry(
  mapping: Mapping,
  laceworkAccount: string,
  ids: readonly string[],
): Edit | undefined {
  const { text } = mapping;
  const key = mapping.topLevelKeys().find(({ name }) => name === mappingKeys.integrationMappings);
  const mappings = key && mapping.rewritableAt(key.span.start);
  if (mappings?.kind !== 'object' || mapping.otherToolFormat() !== undefined) {
    return undefined;
  }
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
