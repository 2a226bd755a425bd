import type { DefinedError } from 'ajv';
import { groupedBy } from '../groupedBy';
import type { JsonMember, JsonNode, JsonObject, JsonString } from '../json/jsonNode';
import type { Span } from '../text/span';
import { isAmbiguous, isMisspelling } from './misspeltKey';
import { mappingKeys } from './mappingKeys';
import { keysOfPart, mostOfAKind, SchemaInput } from './schemaInput';
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
  readonly laceworkAccount: string | undefined;
  /** The key of its entry. */
  readonly entryKey: Span | undefined;
  /** How many places behind it are not checked, since there are too many like it. */
  readonly more?: number;
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
 * Where a value cannot be read, that is a matter of syntax, and nothing is said here. Linear in the tree. Of very many
 * keys, entries and items the first ones are checked; see `SchemaInput`.
 *
 * @returns what is found, by its kind
 */
export function checkStructure(
  root: JsonNode | undefined,
): Map<StructureProblem['kind'], StructureProblem[]> {
  const input = root && new SchemaInput(root);
  if (root === undefined || input === undefined || validateStructure(input.value)) {
    return new Map();
  }
  const locate = new Locator(root, input);
  const errors = validateStructure.errors ?? [];
  // Missing keys first: they tell which of the unknown ones are misspelt.
  const missing = errors.filter(({ keyword }) => keyword === 'required');
  const others = errors.filter(({ keyword }) => keyword !== 'required');
  const problems = [...missing, ...others].flatMap((error) => locate.problemOf(error) ?? []);
  sayMore(problems, input.leftOut('keys'), ({ kind }) => kind === 'unknown-key');
  sayMore(problems, input.leftOut('items'), isOtherItem);
  return groupedBy(problems, ({ kind }) => kind);
}

/** Makes the last problem of a kind say that there may be more. */
function sayMore(
  problems: StructureProblem[],
  more: number,
  isOfKind: (problem: StructureProblem) => boolean,
): void {
  const last = problems.findLastIndex(isOfKind);
  const problem = problems[last];
  if (problem !== undefined && more > 0) {
    problems[last] = { ...problem, more };
  }
}

/** Numbers and nulls are matters of other rules, which find all of them. */
function isOtherItem(problem: StructureProblem): boolean {
  return (
    problem.kind === 'wrong-type' &&
    problem.part === 'aws-account-id' &&
    problem.found !== 'number' &&
    problem.found !== 'null'
  );
}

const partAtDepth: readonly MappingPart[] = [
  'file',
  'default-account',
  'lacework-account',
  'aws-accounts',
  'aws-account-id',
];

/** So many members are looked through as quickly as a table of them is made. */
const few = 4;
const knownKeys = new Set<string>(Object.values(mappingKeys));

/** Finds the places in the text that ajv's instance paths stand for. */
class Locator {
  readonly #root: JsonNode;
  readonly #input: SchemaInput;
  readonly #membersByKey = new Map<JsonObject, Map<string, JsonMember>>();
  readonly #misspelt = new Set<JsonString>();
  /** The objects in which a key is misspelt. */
  readonly #withMisspelt = new Set<JsonNode>();

  constructor(root: JsonNode, input: SchemaInput) {
    this.#root = root;
    this.#input = input;
  }

  problemOf(error: DefinedError): StructureProblem | undefined {
    const place = this.#placeAt(error.instancePath);
    if (place === undefined) {
      return undefined;
    }
    const { node, members, part } = place;
    const entryKey = members[1]?.key;
    const laceworkAccount = entryKey?.value;
    // Each is written out: copying what they have in common takes longer than all else, where there are many.
    switch (error.keyword) {
      case 'required': {
        const key = error.params.missingProperty;
        const misspelt = this.#misspelling(node, key);
        const span = entryKey ?? { start: node.start, end: node.start + 1 };
        if (misspelt === undefined) {
          return { kind: 'missing-key', part, span, laceworkAccount, entryKey, key };
        }
        const { value } = misspelt;
        const kind = 'misspelt-key';
        return {
          kind,
          part,
          span: misspelt,
          laceworkAccount,
          entryKey,
          key: value,
          meant: key,
          isSecond: false,
        };
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
        const span = member.key;
        return meant === undefined
          ? { kind: 'unknown-key', part, span, laceworkAccount, entryKey, key }
          : { kind: 'misspelt-key', part, span, laceworkAccount, entryKey, key, meant, isSecond: true };
      }
      case 'type': {
        const span = headOf(node, members.at(-1));
        return node.kind === 'unreadable'
          ? undefined
          : { kind: 'wrong-type', part, span, laceworkAccount, entryKey, found: node.kind };
      }
      case 'minItems':
      case 'minProperties':
        return { kind: 'empty', part, span: node, laceworkAccount, entryKey };
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
        node = this.#input.item(node, Number(segment));
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
    const candidates = node.kind === 'object' ? node.members.slice(0, mostOfAKind).filter(isMeant) : [];
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
      this.#withMisspelt.add(node);
    }
    return found?.key;
  }

  #isGiven(node: JsonNode, key: string): boolean {
    return node.kind === 'object' && (this.#member(node, key) !== undefined || this.#withMisspelt.has(node));
  }

  /** The last member with this key, which is the one that is checked. */
  #member(object: JsonObject, key: string): JsonMember | undefined {
    if (object.members.length <= few) {
      return object.members.findLast((member) => member.key.value === key);
    }
    let members = this.#membersByKey.get(object);
    if (members === undefined) {
      let unknown = 0;
      members = new Map();
      for (const member of object.members) {
        if (knownKeys.has(member.key.value) || unknown++ < mostOfAKind) {
          members.set(member.key.value, member);
        }
      }
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
