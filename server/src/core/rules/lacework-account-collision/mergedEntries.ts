import type { JsonNode } from '../../json/jsonNode';
import type { LaceworkAccount, Mapping } from '../../mapping/mapping';
import { mappingKeys } from '../../mapping/mappingKeys';
import { merged } from '../merged';
import type { Fix } from '../rule';

/** Merges the entry of `again` into `first`; nothing where it holds more than one list of AWS accounts. */
export function mergedEntries(mapping: Mapping, first: LaceworkAccount, again: LaceworkAccount): Fix[] {
  const entry = mapping.rewritableAt(again.nameSpan.start);
  const [list] = listsOf(entry);
  const [firstList] = listsOf(mapping.rewritableAt(first.nameSpan.start));
  const holdsMore = entry?.kind !== 'object' || entry.members.length > 1;
  const fix = holdsMore ? undefined : merged(mapping, firstList, list, again.nameSpan.start);
  return fix === undefined ? [] : [{ ...fix, title: 'Move its AWS accounts to the first entry' }];
}

function listsOf(entry: JsonNode | undefined): JsonNode[] {
  return entry?.kind === 'object'
    ? entry.members.flatMap(({ key, value }) => (key.value === mappingKeys.awsAccounts ? (value ?? []) : []))
    : [];
}
