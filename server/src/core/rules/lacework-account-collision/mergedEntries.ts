import { insertion } from '../../json/insertion';
import type { JsonMember, JsonNode, JsonObject } from '../../json/jsonNode';
import type { LaceworkAccount, Mapping } from '../../mapping/mapping';
import { mappingKeys } from '../../mapping/mappingKeys';
import { merged } from '../merged';
import type { Fix } from '../rule';

/**
 * Merges the entry of `again` into `first`; nothing where one of them lacks a list of AWS accounts or has two, or where
 * something else has two values.
 */
export function mergedEntries(mapping: Mapping, first: LaceworkAccount, again: LaceworkAccount): Fix[] {
  const [target, source] = [first, again].map(({ nameSpan }) => mapping.rewritableAt(nameSpan.start));
  const [list, ...moreLists] = listsOf(source);
  const [firstList] = listsOf(target);
  const lists = moreLists.length > 0 ? undefined : merged(mapping, firstList, list, again.nameSpan.start);
  const members = membersToMove(mapping.text, target, source);
  if (lists === undefined || members === undefined || target?.kind !== 'object') {
    return [];
  }
  const texts = members.map(({ key, value }) => mapping.text.slice(key.start, value?.end ?? key.end));
  return texts.length === 0
    ? [{ ...lists, title: 'Move its AWS accounts to the first entry' }]
    : [
        {
          title: 'Move its AWS accounts and what else it holds to the first entry',
          edits: [...lists.edits, insertion(mapping.text, target, texts, 'last')],
        },
      ];
}

/** What the first entry lacks, lists of AWS accounts aside; nothing where a key would get two values. */
function membersToMove(
  text: string,
  target: JsonNode | undefined,
  source: JsonNode | undefined,
): JsonMember[] | undefined {
  const values = new Map(othersOf(target).map(({ key, value }) => [key.value, textOf(text, value)]));
  const missing: JsonMember[] = [];
  for (const member of othersOf(source)) {
    const value = textOf(text, member.value);
    const present = values.get(member.key.value);
    if (present === undefined) {
      values.set(member.key.value, value);
      missing.push(member);
    } else if (present !== value) {
      return undefined;
    }
  }
  return missing;
}

function othersOf(entry: JsonNode | undefined): JsonObject['members'] {
  return entry?.kind === 'object'
    ? entry.members.filter(({ key }) => key.value !== mappingKeys.awsAccounts)
    : [];
}

function textOf(text: string, value: JsonNode | undefined): string {
  return value === undefined ? '' : text.slice(value.start, value.end);
}

function listsOf(entry: JsonNode | undefined): JsonNode[] {
  return entry?.kind === 'object'
    ? entry.members.flatMap(({ key, value }) => (key.value === mappingKeys.awsAccounts ? (value ?? []) : []))
    : [];
}
