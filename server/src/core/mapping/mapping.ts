import type { JsonNode, JsonObject } from '../json/jsonNode';
import type { JsonSyntaxError } from '../json/jsonSyntaxError';
import { parseJson } from '../json/parseJson';
import { valueAt } from '../json/childOf';
import { removalAt } from '../json/removal';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { TextEncoding } from '../text/textEncoding';
import { isAwsAccountId } from './awsAccountId';
import { checkStructure, type StructureProblem } from './checkStructure';
import { mappingKeys } from './mappingKeys';
import { otherToolFormat, type OtherToolFormat } from './otherToolFormat';
import { requestSizeOf, type RequestSize } from './requestSize';

/** The default Lacework account: the value of `defaultLaceworkAccountAws`. */
export interface DefaultAccount {
  readonly name: string;
  /** The value with its quotes. */
  readonly span: Span;
  readonly keySpan: Span;
}

/** A Lacework account that has AWS accounts of its own: a member of `integration_mappings`. */
export interface LaceworkAccount {
  /** As written; two names that differ in case alone name the same Lacework account. */
  readonly name: string;
  /** The member's key with its quotes. */
  readonly nameSpan: Span;
  readonly entries: readonly AwsAccountEntry[];
}

/** A string in an `aws_accounts` list. */
export interface AwsAccountEntry {
  readonly text: string;
  /** With its quotes. */
  readonly span: Span;
  readonly isAwsAccountId: boolean;
  readonly laceworkAccount: LaceworkAccount;
}

/** A string, with its quotes. */
export interface StringPlace {
  readonly value: string;
  readonly span: Span;
}

/** A key that its object has already. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: Span;
  readonly again: Span;
}

/** A key of the top-level object, known or not. */
export interface TopLevelKey {
  readonly name: string;
  readonly span: Span;
}

/**
 * The content of an account mapping file, as far as it can be read, each part with its place in the text.
 * Where a key occurs twice, what stands under both is here.
 */
export class Mapping {
  readonly text: string;
  /** Of the file that the text was read from, as far as that is known. */
  readonly encoding: TextEncoding;
  readonly syntaxErrors: readonly JsonSyntaxError[];
  readonly #root: JsonNode | undefined;
  readonly #otherToolFormat: OtherToolFormat | undefined;
  readonly #laceworkAccounts: LaceworkAccount[] = [];
  #entriesById: Map<string, AwsAccountEntry[]> | undefined;
  #structureProblems: StructureProblem[] | undefined;
  #requestSize: RequestSize | undefined;

  constructor(text: string, encoding: TextEncoding = 'utf-8') {
    const { root, errors } = parseJson(text);
    this.text = text;
    this.encoding = encoding;
    this.syntaxErrors = errors;
    this.#root = root;
    this.#otherToolFormat = root && otherToolFormat(root);
    for (const mappings of valuesAt(root, mappingKeys.integrationMappings)) {
      if (mappings.kind === 'object' && this.#otherToolFormat === undefined) {
        this.#laceworkAccounts.push(...readLaceworkAccounts(mappings));
      }
    }
  }

  /** The default account, where it is given as a string. */
  defaultAccount(): DefaultAccount | undefined {
    const member = membersAt(this.#root, mappingKeys.defaultAccount).at(-1);
    return member?.value?.kind === 'string'
      ? { name: member.value.value, span: member.value, keySpan: member.key }
      : undefined;
  }

  /** In file order; the same name may come twice. */
  laceworkAccounts(): readonly LaceworkAccount[] {
    return this.#laceworkAccounts;
  }

  /** The entries of all `aws_accounts` lists in file order. */
  *entries(): Iterable<AwsAccountEntry> {
    for (const { entries } of this.#laceworkAccounts) {
      yield* entries;
    }
  }

  /** Where each well-formed AWS account ID stands, in file order. */
  entriesByAwsAccountId(): ReadonlyMap<string, readonly AwsAccountEntry[]> {
    this.#entriesById ??= groupByAwsAccountId(this.entries());
    return this.#entriesById;
  }

  /** The well-formed AWS account IDs that stand in the file more than once, with their entries. */
  *repeatedAwsAccountIds(): Iterable<[id: string, entries: readonly AwsAccountEntry[]]> {
    for (const [id, entries] of this.entriesByAwsAccountId()) {
      if (entries.length > 1) {
        yield [id, entries];
      }
    }
  }

  /** Every string in the file, keys included, in file order. */
  *strings(): Iterable<StringPlace> {
    if (this.#root !== undefined) {
      yield* stringsIn(this.#root);
    }
  }

  topLevelKeys(): TopLevelKey[] {
    return this.#root?.kind === 'object'
      ? this.#root.members.map(({ key }) => ({ name: key.value, span: key }))
      : [];
  }

  /** Keys that come twice at the top level or in an entry; the names of Lacework accounts aside. */
  *duplicateKeys(): Iterable<DuplicateKey> {
    const entries = valuesAt(this.#root, mappingKeys.integrationMappings).flatMap((mappings) =>
      mappings.kind === 'object' ? mappings.members.flatMap(({ value }) => value ?? []) : [],
    );
    for (const node of this.#root === undefined ? [] : [this.#root, ...entries]) {
      yield* duplicateKeysOf(node);
    }
  }

  /** The edit that removes the list item, or the member whose key, starts there; see `removalAt`. */
  removalAt(start: number): Edit | undefined {
    return this.#root === undefined ? undefined : removalAt(this.#root, start);
  }

  /**
   * The value that starts there, or whose key does. Nothing in a file that is not JSON: what such a file holds is
   * not certain enough to be rewritten.
   */
  rewritableAt(start: number): JsonNode | undefined {
    return this.#root === undefined || this.syntaxErrors.length > 0 ? undefined : valueAt(this.#root, start);
  }

  /** Where what concerns the whole file is shown. */
  firstCharacter(): Span {
    const start = this.#root?.start ?? 0;
    return { start, end: Math.min(start + 1, this.text.length) };
  }

  requestSize(): RequestSize {
    this.#requestSize ??= requestSizeOf(this.text, this.syntaxErrors.length === 0);
    return this.#requestSize;
  }

  /** The shape of another tool, if the whole file has it: nothing but its default account is read then. */
  otherToolFormat(): OtherToolFormat | undefined {
    return this.#otherToolFormat;
  }

  /** What the published schema finds missing, empty, unknown or of the wrong type, unless the shape is another. */
  structureProblems(): readonly StructureProblem[] {
    this.#structureProblems ??=
      this.#root === undefined || this.#otherToolFormat !== undefined ? [] : checkStructure(this.#root);
    return this.#structureProblems;
  }
}

/** Recurses no deeper than `parseJson` nests. */
function* stringsIn(node: JsonNode): Iterable<StringPlace> {
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

function membersAt(node: JsonNode | undefined, key: string) {
  return node?.kind === 'object' ? node.members.filter((member) => member.key.value === key) : [];
}

function valuesAt(node: JsonNode | undefined, key: string): JsonNode[] {
  return membersAt(node, key).flatMap(({ value }) => value ?? []);
}

function* duplicateKeysOf(node: JsonNode): Iterable<DuplicateKey> {
  const firsts = new Map<string, Span>();
  for (const { key } of node.kind === 'object' ? node.members : []) {
    const first = firsts.get(key.value);
    if (first === undefined) {
      firsts.set(key.value, key);
    } else {
      yield { key: key.value, first, again: key };
    }
  }
}

function* readLaceworkAccounts(mappings: JsonObject): Iterable<LaceworkAccount> {
  for (const { key, value } of mappings.members) {
    const entries: AwsAccountEntry[] = [];
    const laceworkAccount = { name: key.value, nameSpan: key, entries };
    for (const list of valuesAt(value, mappingKeys.awsAccounts)) {
      for (const item of list.kind === 'array' ? list.items : []) {
        if (item.kind === 'string') {
          const { value: text } = item;
          entries.push({ text, span: item, isAwsAccountId: isAwsAccountId(text), laceworkAccount });
        }
      }
    }
    yield laceworkAccount;
  }
}

function groupByAwsAccountId(entries: Iterable<AwsAccountEntry>): Map<string, AwsAccountEntry[]> {
  const groups = new Map<string, AwsAccountEntry[]>();
  for (const entry of entries) {
    if (entry.isAwsAccountId) {
      const group = groups.get(entry.text);
      if (group === undefined) {
        groups.set(entry.text, [entry]);
      } else {
        group.push(entry);
      }
    }
  }
  return groups;
}
