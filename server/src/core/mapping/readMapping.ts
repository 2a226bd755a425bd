import { groupedBy } from '../groupedBy';
import type { ItemList } from '../json/itemList';
import type { JsonMember, JsonNode } from '../json/jsonNode';
import type { Span } from '../text/span';
import { LaceworkAccount, type AwsAccountEntry } from './laceworkAccount';
import type { DuplicateKey, StringPlace } from './mappingParts';
import { mappingKeys } from './mappingKeys';

/** Recurses no deeper than `parseJson` nests. */
export function* stringsIn(node: JsonNode): Iterable<StringPlace> {
  if (node.kind === 'string') {
    yield { value: node.value, span: node };
  } else if (node.kind === 'array') {
    for (const item of node.items) {
      yield* stringsIn(item);
    }
  } else if (node.kind === 'object') {
    for (const { key, value } of node.members) {
      yield { value: key.value, span: key };
      if (value !== undefined) {
        yield* stringsIn(value);
      }
    }
  }
}

export function membersAt(node: JsonNode | undefined, key: string) {
  return node?.kind === 'object' ? node.members.filter((member) => member.key.value === key) : [];
}

function valuesAt(node: JsonNode | undefined, key: string): JsonNode[] {
  return membersAt(node, key).flatMap(({ value }) => value ?? []);
}

/** The keys that come twice in the top-level object or in the value of a Lacework account. */
export function* duplicateKeysIn(root: JsonNode): Iterable<DuplicateKey> {
  for (const node of [root, ...entryValuesOf(root)]) {
    yield* duplicateKeysOf(node);
  }
}

function* duplicateKeysOf(node: JsonNode): Iterable<DuplicateKey> {
  const members = node.kind === 'object' ? node.members : [];
  if (members.length < 2) {
    return;
  }
  const firsts = new Map<string, Span>();
  for (const { key } of members) {
    const first = firsts.get(key.value);
    if (first === undefined) {
      firsts.set(key.value, key);
    } else {
      yield { key: key.value, first, again: key };
    }
  }
}

/** The members of `integration_mappings`. */
export function readLaceworkAccounts(root: JsonNode | undefined): LaceworkAccount[] {
  return valuesAt(root, mappingKeys.integrationMappings).flatMap((mappings) =>
    mappings.kind === 'object' ? mappings.members.map(readLaceworkAccount) : [],
  );
}

function readLaceworkAccount({ key, value }: JsonMember): LaceworkAccount {
  const span = { start: key.start, end: value?.end ?? key.end };
  return new LaceworkAccount(key.value, key, span, listsOf(value));
}

/** The values of all Lacework accounts. */
function entryValuesOf(root: JsonNode | undefined): JsonNode[] {
  return valuesAt(root, mappingKeys.integrationMappings).flatMap((mappings) =>
    mappings.kind === 'object' ? mappings.members.flatMap(({ value }) => value ?? []) : [],
  );
}

/** The `aws_accounts` lists of an entry. */
function listsOf(entry: JsonNode | undefined): ItemList[] {
  const lists: ItemList[] = [];
  for (const { key, value } of entry?.kind === 'object' ? entry.members : []) {
    if (key.value === mappingKeys.awsAccounts && value?.kind === 'array') {
      lists.push(value.items);
    }
  }
  return lists;
}

/** The entries of each well-formed AWS account ID, in the order of their first ones. */
export function groupByAwsAccountId(entries: Iterable<AwsAccountEntry>): Map<string, AwsAccountEntry[]> {
  return groupedBy(entries, ({ isAwsAccountId, text }) => (isAwsAccountId ? text : undefined));
}
