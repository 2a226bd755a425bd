import type { DefinedError } from 'ajv';
import type { JsonMember, JsonNode, JsonObject, JsonString } from '../json/jsonNode';
import type { ListPart } from '../json/itemList';
import type { Span } from '../text/span';
import { isAmbiguous, isMisspelling } from './misspeltKey';
import { mappingKeys } from './mappingKeys';
import validateStructure from './validateStructure';

/** A part of the mapping file: the whole, or what stands under one of its keys. */
export type MappingPart =
  | 'file'
  | 'default-account'
  | 'integration-mappings'
  | 'lacework-account'
  | 'aws-accounts'
  | 'aws-account-id';

/** What stands where another type is required. */
export type TypeFound = Exclude<JsonNode['kind'], 'unreadable'>;

/** Something that the published schema finds wrong, at its place in the text. */
export type StructureProblem = {
  readonly part: MappingPart;
  readonly span: Span;
  /** The Lacework account that it stands under. */
  readonly laceworkAccount?: string;
  /** The key of its entry. */
  readonly entryKey?: Span;
} & (
  | { readonly kind: 'missing-key'; readonly key: string }
  | { readonly kind: 'unknown-key'; readonly key: string }
  | {
      readonly kind: 'misspelt-key';
      readonly key: string;
      readonly meant: string;
      /** Whether the object gives the key that is meant already. */
      readonly isSecond: boolean;
    }
  | { readonly kind: 'wrong-type'; readonly found: TypeFound }
  | { readonly kind: 'empty' }
);

/**
 * Checks a tree against the published schema: which keys are missing or unknown, which values are empty or of
 * the wrong type. An unknown key that is meant to be a known one is called misspelt, and nothing else. What the
 * schema says about IDs, names and duplicates is left to the rules.
 * Where a value cannot be read, that is a matter of syntax, and nothing is said here. Linear in the tree.
 */
export function checkStructure(root: JsonNode): StructureProblem[] {
  if (validateStructure(toPlainValue(root))) {
    return [];
  }
  const locate = new Locator(root);
  const errors = validateStructure.errors ?? [];
  // Missing keys first: they tell which of the unknown ones are misspelt.
  const missing = errors.filter(({ keyword }) => keyword === 'required');
  const others = errors.filter(({ keyword }) => keyword !== 'required');
  return [...missing, ...others].flatMap((error) => locate.problemOf(error) ?? []);
}

/**
 * The value that the schema is checked against. The members of `integration_mappings` go by their position
 * instead of their name, so that a name which occurs twice is checked twice.
 */
function toPlainValue(node: JsonNode, depth = 0, byPosition = false): unknown {
  switch (node.kind) {
    case 'object': {
      const plain = Object.create(null) as Record<string, unknown>;
      node.members.forEach(({ key, value }, position) => {
        const isMappings = depth === 0 && key.value === mappingKeys.integrationMappings;
        plain[byPosition ? position : key.value] =
          value === undefined ? null : toPlainValue(value, depth + 1, isMappings);
      });
      return plain;
    }
    case 'array':
      // Strings are as good as one another.
      return node.items.parts.map(({ part }) => (part.kind === 'run' ? '' : toPlainValue(part, depth + 1)));
    case 'string':
      return node.value;
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'null':
    case 'unreadable':
      return null;
  }
}

const partAtDepth: readonly MappingPart[] = [
  'file',
  'default-account',
  'lacework-account',
  'aws-accounts',
  'aws-account-id',
];

const keysOfPart: ReadonlyMap<MappingPart, readonly string[]> = new Map([
  ['file', [mappingKeys.defaultAccount, mappingKeys.integrationMappings]],
  ['lacework-account', [mappingKeys.awsAccounts]],
]);
const knownKeys = new Set<string>(Object.values(mappingKeys));

/** Finds the places in the text that ajv's instance paths stand for. */
class Locator {
  readonly #root: JsonNode;
  readonly #membersByKey = new Map<JsonObject, Map<string, JsonMember>>();
  readonly #misspelt = new Set<JsonString>();

  constructor(root: JsonNode) {
    this.#root = root;
  }

  problemOf(error: DefinedError): StructureProblem | undefined {
    const place = this.#placeAt(error.instancePath);
    if (place === undefined) {
      return undefined;
    }
    const { node, members, part } = place;
    const entry = members[1];
    const about = { part, ...(entry && { laceworkAccount: entry.key.value, entryKey: entry.key }) };
    switch (error.keyword) {
      case 'required': {
        const key = error.params.missingProperty;
        const misspelt = this.#misspelling(node, key);
        const span = entry?.key ?? { start: node.start, end: node.start + 1 };
        return misspelt
          ? {
              ...about,
              kind: 'misspelt-key',
              key: misspelt.value,
              meant: key,
              isSecond: false,
              span: misspelt,
            }
          : { ...about, kind: 'missing-key', key, span };
      }
      case 'additionalProperties': {
        const key = error.params.additionalProperty;
        const member = node.kind === 'object' ? this.#member(node, key) : undefined;
        if (member === undefined || this.#misspelt.has(member.key)) {
          return undefined;
        }
        const isSecond =
          !isAmbiguous(key) || (listsIds(member.value) && this.#isGiven(node, mappingKeys.awsAccounts));
        const meant = isSecond
          ? (keysOfPart.get(part) ?? []).find((known) => isMisspelling(key, known))
          : undefined;
        return meant === undefined
          ? { ...about, kind: 'unknown-key', key, span: member.key }
          : { ...about, kind: 'misspelt-key', key, meant, isSecond: true, span: member.key };
      }
      case 'type':
        return node.kind === 'unreadable'
          ? undefined
          : { ...about, kind: 'wrong-type', found: node.kind, span: headOf(node, members.at(-1)) };
      case 'minItems':
      case 'minProperties':
        return { ...about, kind: 'empty', span: node };
      default:
        return undefined;
    }
  }

  /** The value at an instance path, and the members on the way to it. */
  #placeAt(instancePath: string) {
    const segments = instancePath.split('/').slice(1);
    const members: JsonMember[] = [];
    let node: JsonNode | undefined = this.#root;
    for (const [depth, segment] of segments.entries()) {
      if (node?.kind === 'array') {
        const part: ListPart | undefined = node.items.parts[Number(segment)]?.part;
        node = part?.kind === 'run' ? undefined : part;
      } else if (node?.kind === 'object') {
        const member: JsonMember | undefined =
          depth === 1 ? node.members[Number(segment)] : this.#member(node, segment);
        if (member === undefined) {
          return undefined;
        }
        members.push(member);
        node = member.value;
      }
    }
    const isMappings = members.length === 1 && members[0]?.key.value === mappingKeys.integrationMappings;
    const part = isMappings ? 'integration-mappings' : partAtDepth[segments.length];
    return node && part && { node, members, part };
  }

  /** The key of an object that is meant to be this one, which the object lacks. */
  #misspelling(node: JsonNode, missing: string): JsonString | undefined {
    const isMeant = ({ key }: JsonMember) => !knownKeys.has(key.value) && isMisspelling(key.value, missing);
    const candidates = node.kind === 'object' ? node.members.filter(isMeant) : [];
    const ambiguous = candidates.filter(
      ({ key, value }) =>
        isAmbiguous(key.value) &&
        (missing === mappingKeys.awsAccounts ? listsIds(value) : value?.kind === 'string'),
    );
    const found =
      candidates.find(({ key }) => !isAmbiguous(key.value)) ??
      (ambiguous.length === 1 ? ambiguous[0] : undefined);
    if (found !== undefined) {
      this.#misspelt.add(found.key);
    }
    return found?.key;
  }

  #isGiven(node: JsonNode, key: string): boolean {
    return (
      node.kind === 'object' &&
      (this.#member(node, key) !== undefined || node.members.some((member) => this.#misspelt.has(member.key)))
    );
  }

  /** The last member with this key, which is the one that is checked. */
  #member(object: JsonObject, key: string): JsonMember | undefined {
    let members = this.#membersByKey.get(object);
    if (members === undefined) {
      members = new Map(object.members.map((member) => [member.key.value, member]));
      this.#membersByKey.set(object, members);
    }
    return members.get(key);
  }
}

/** A scalar whole; of an object or array, the part up to its opening bracket, with its key. */
function headOf(node: JsonNode, member: JsonMember | undefined): Span {
  if (node.kind !== 'object' && node.kind !== 'array') {
    return node;
  }
  const key = member?.value === node ? member.key : undefined;
  return { start: key?.start ?? node.start, end: node.start + 1 };
}

/** Whether a value is a list, or a text or number with the digits of an ID: what `aws_accounts` takes, or nearly. */
function listsIds(value: JsonNode | undefined): boolean {
  switch (value?.kind) {
    case 'array':
    case 'number':
      return true;
    case 'string':
      return /\d{9}/.test(value.value.replace(/[\s-]/g, ''));
    default:
      return false;
  }
}
