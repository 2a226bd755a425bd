import type { JsonMember, JsonNode } from '../../json/jsonNode';
import { printableOf, printJson, type Printable } from '../../json/printJson';
import { foldLaceworkAccountName } from '../../mapping/laceworkAccountName';
import { mappingKeys } from '../../mapping/mappingKeys';
import { isMisspelling } from '../../mapping/misspeltKey';
import { entryKeys, plainKey, type OtherToolFormat } from '../../mapping/otherToolFormat';

/** What the other shape says about one Lacework account. */
interface Entry {
  /** The name as it stands in the file, with its quotes. */
  readonly nameText: string;
  /** More than one where the other shape has more than one entry for it. */
  readonly lists: JsonNode[];
  readonly others: JsonMember[];
}

/**
 * The same mapping as Lacework documents it. Keys that are none of the other shape's are kept where they stand,
 * and entries of one Lacework account become one. Nothing where something would be lost.
 */
export function converted(text: string, format: OtherToolFormat): string | undefined {
  const { defaultAccount, others } = format;
  const isTaken = others.some(({ key }) => isAnyMappingKey(key.value));
  const entries = gathered(text, format.entries)?.map((entry) => printableEntry(text, entry));
  if (isTaken || defaultAccount.length > 1 || entries === undefined || entries.includes(undefined)) {
    return undefined;
  }
  const members = [
    ...defaultAccount.map(({ value }) => member(mappingKeys.defaultAccount, text, value)),
    ...others.map(({ key, value }) => member(key.value, text, value)),
    [
      JSON.stringify(mappingKeys.integrationMappings),
      { members: entries.filter((entry) => entry !== undefined), isOneLine: false },
    ] as const,
  ];
  return printJson({ members, isOneLine: false }, text);
}

function gathered(text: string, nodes: readonly JsonNode[]): Entry[] | undefined {
  const byName = new Map<string, Entry>();
  for (const node of nodes) {
    const members = node.kind === 'object' ? node.members : [];
    const withKey = (wanted: string) => members.filter(({ key }) => plainKey(key) === wanted);
    const [name, ...moreNames] = withKey(entryKeys.laceworkAccount).map(({ value }) => value);
    const lists = withKey(entryKeys.awsAccounts).flatMap(({ value }) => value ?? []);
    if (name?.kind !== 'string' || moreNames.length > 0 || lists.length !== 1) {
      return undefined;
    }
    const others = members.filter(
      ({ key, value }) => value !== name && plainKey(key) !== entryKeys.awsAccounts,
    );
    if (others.some(({ key }) => isAnyMappingKey(key.value))) {
      return undefined;
    }
    const folded = foldLaceworkAccountName(name.value);
    const entry = byName.get(folded) ?? { nameText: text.slice(name.start, name.end), lists: [], others: [] };
    entry.lists.push(...lists);
    entry.others.push(...others);
    byName.set(folded, entry);
  }
  return [...byName.values()];
}

/** Nothing where values other than lists would have to be merged. */
function printableEntry(text: string, { nameText, lists, others }: Entry) {
  const [first, ...more] = lists.map((list) => printableOf(list, text));
  const isOneLine = lists.every(({ start, end }) => !text.slice(start, end).includes('\n'));
  const items = lists.flatMap((list) => (list.kind === 'array' ? [...list.items] : []));
  const isRepeated = new Set(others.map(({ key }) => key.value)).size < others.length;
  if (first === undefined || isRepeated || (more.length > 0 && lists.some(({ kind }) => kind !== 'array'))) {
    return undefined;
  }
  const list: Printable =
    more.length === 0 ? first : { items: items.map((item) => printableOf(item, text)), isOneLine };
  const members = [
    [JSON.stringify(mappingKeys.awsAccounts), list] as const,
    ...others.map(({ key, value }) => member(key.value, text, value)),
  ];
  return [nameText, { members, isOneLine }] as const;
}

function member(key: string, text: string, value: JsonNode | undefined): readonly [string, Printable] {
  return [JSON.stringify(key), value === undefined ? { raw: 'null' } : printableOf(value, text)];
}

/** Whether a key says what another one says already, so that a conversion would have to choose. */
function isAnyMappingKey(key: string): boolean {
  return Object.values(mappingKeys).some((known) => isMisspelling(key, known));
}
