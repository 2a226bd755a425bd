import { insertion } from '../json/insertion';
import type { JsonArray, JsonNode } from '../json/jsonNode';
import type { Edit } from '../text/edit';
import type { LaceworkAccount, Mapping } from './mapping';
import { mappingKeys } from './mappingKeys';

/**
 * The edit that lists AWS accounts under a Lacework account, behind those that it has and laid out like them. Nothing
 * in a file that is not JSON, or where the Lacework account has no list.
 *
 * @param ids 12 digits each
 */
export function additionTo(
  mapping: Mapping,
  { nameSpan }: LaceworkAccount,
  ids: readonly string[],
): Edit | undefined {
  const list = listIn(mapping.rewritableAt(nameSpan.start));
  const items = ids.map((id) => JSON.stringify(id));
  return list && insertion(mapping.text, list, items, 'last');
}

function listIn(entry: JsonNode | undefined): JsonArray | undefined {
  const members = entry?.kind === 'object' ? entry.members : [];
  const list = members.find(({ key }) => key.value === mappingKeys.awsAccounts)?.value;
  return list?.kind === 'array' ? list : undefined;
}
