import type { ItemList } from '../json/itemList';
import type { JsonArray, JsonNode, JsonObject } from '../json/jsonNode';
import type { MappingPart } from './checkStructure';
import { mappingKeys } from './mappingKeys';

/** The keys that a part of the file may have. */
export const keysOfPart: ReadonlyMap<MappingPart, readonly string[]> = new Map([
  ['file', [mappingKeys.defaultAccount, mappingKeys.integrationMappings]],
  ['lacework-account', [mappingKeys.awsAccounts]],
]);

/** Of keys that are unknown, and of items that are no strings, as many are checked. */
export const mostOfAKind = 20_000;

/**
 * What the schema is asked about: a mapping file as a plain value, without what cannot be wrong and, of what is there
 * hundreds of thousands of times, without the rest; of entries that are sound, one stands for all. The members of
 * `integration_mappings` go by their position instead of their name, so that a name which occurs twice is checked twice; the
 * items of lists are those that are no strings.
 */
export class SchemaInput {
  readonly value: unknown;
  readonly #others = new Map<ItemList, readonly JsonNode[]>();
  readonly #left = { keys: mostOfAKind, items: mostOfAKind };

  constructor(root: JsonNode) {
    this.value = root.kind === 'object' ? this.#withKnownKeys(root, 'file') : shallow(root);
  }

  /** The item of a list that stands for the one of this number in the value. */
  item({ items }: JsonArray, index: number): JsonNode | undefined {
    return this.#others.get(items)?.[index];
  }

  /** How many keys that are unknown, or items that are no strings, are not checked since there are too many. */
  leftOut(what: 'keys' | 'items'): number {
    return Math.max(0, -this.#left[what]);
  }

  #withKnownKeys(object: JsonObject, part: 'file' | 'lacework-account'): unknown {
    const known = keysOfPart.get(part) ?? [];
    const plain = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of object.members) {
      if (known.includes(key.value) || this.#left.keys-- > 0) {
        plain[key.value] = this.#valueOf(key.value, value, part);
      }
    }
    return plain;
  }

  #valueOf(key: string, value: JsonNode | undefined, part: 'file' | 'lacework-account'): unknown {
    if (part === 'file' && key === mappingKeys.integrationMappings && value?.kind === 'object') {
      return this.#entries(value);
    }
    return part === 'lacework-account' && key === mappingKeys.awsAccounts && value?.kind === 'array'
      ? this.#items(value)
      : shallow(value);
  }

  #entries({ members }: JsonObject): unknown {
    const plain = Object.create(null) as Record<number, unknown>;
    let hasSound = false;
    for (const [position, { value }] of members.entries()) {
      const isSound = isCertainlySound(value);
      // One that is sound stands for all of them.
      if (!isSound || !hasSound) {
        plain[position] =
          value?.kind === 'object' ? this.#withKnownKeys(value, 'lacework-account') : shallow(value);
      }
      hasSound ||= isSound;
    }
    return plain;
  }

  #items({ items }: JsonArray): unknown {
    const others = items.loose.filter(({ kind }) => kind !== 'string' && this.#left.items-- > 0);
    this.#others.set(items, others);
    // Strings are as good as one another.
    return others.length === 0 && items.length > 0 ? [''] : others.map(shallow);
  }
}

/** Whether an entry has its list and nothing else, and that has strings and nothing else. */
function isCertainlySound(entry: JsonNode | undefined): boolean {
  const [only, ...more] = entry?.kind === 'object' ? entry.members : [];
  const { key, value } = only ?? {};
  return (
    more.length === 0 &&
    key?.value === mappingKeys.awsAccounts &&
    value?.kind === 'array' &&
    value.items.length > 0 &&
    value.items.loose.every(({ kind }) => kind === 'string')
  );
}

/** A value without what is in it, where the schema does not look. */
function shallow(node: JsonNode | undefined): unknown {
  switch (node?.kind) {
    case 'object':
      return {};
    case 'array':
      return [];
    case 'string':
      return '';
    case 'number':
      return 0;
    case 'boolean':
      return false;
    default:
      return null;
  }
}
