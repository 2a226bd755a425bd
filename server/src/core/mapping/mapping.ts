import { valueAt } from '../json/childOf';
import { containersIn, type Container } from '../json/containers';
import type { JsonNode } from '../json/jsonNode';
import type { JsonSyntaxError } from '../json/jsonSyntaxError';
import { outsideRuns, type OutsideRuns } from '../json/outsideRuns';
import type { ParsedJson } from '../json/parseJson';
import { removalsAt } from '../json/removal';
import { separatorAt } from '../json/separator';
import { slotAt, type JsonSlot } from '../json/slot';
import { spansAround } from '../json/spansAround';
import { reparse } from '../json/reparse';
import type { Change } from '../text/change';
import type { Edit } from '../text/edit';
import { secretsWithin, type SecretPlace } from '../text/secrets';
import type { Span } from '../text/span';
import type { TextEncoding } from '../text/textEncoding';
import { checkStructure, type StructureProblem } from './checkStructure';
import { AwsAccountIndex } from './awsAccountIndex';
import type { EntryForm } from './entryForm';
import type { AwsAccountEntry, LaceworkAccount } from './laceworkAccount';
import { ErrorPlaces } from './errorPlaces';
import { LaceworkAccountNames } from './laceworkAccountNames';
import type { DefaultAccount, DuplicateKey, OtherItem, StringPlace, TopLevelKey } from './mappingParts';
import { mappingKeys } from './mappingKeys';
import { otherToolFormat, type OtherToolFormat } from './otherToolFormat';
import {
  stringsIn,
  membersAt,
  duplicateKeysIn,
  readLaceworkAccounts,
  groupByAwsAccountId,
} from './readMapping';
import { readText, type ReadText } from './readText';
import { requestSizeOf, type RequestSize } from './requestSize';

export type { AwsAccountEntry, DefaultAccount, DuplicateKey, LaceworkAccount, OtherItem };

/**
 * The content of an account mapping file, as far as it can be read, each part with its place in the text.
 * Where a key occurs twice, what stands under both is here.
 */
export class Mapping {
  readonly text: string;
  /** Whether the text is too large for `readText`: then it counts as empty, and only that is known of it. */
  readonly isUnread: boolean;
  /** Of the file that the text was read from, as far as that is known. */
  readonly encoding: TextEncoding;
  readonly syntaxErrors: readonly JsonSyntaxError[];
  readonly #errorPlaces: ErrorPlaces;
  readonly #parsed: ReadText;
  readonly #root: JsonNode | undefined;
  readonly #otherToolFormat: OtherToolFormat | undefined;
  /** The members of `integration_mappings`, whatever the shape of the file. */
  readonly #entries: readonly LaceworkAccount[];
  readonly #laceworkAccounts: readonly LaceworkAccount[];
  #entriesById: Map<string, AwsAccountEntry[]> | undefined;
  #names: object = {};
  #duplicateKeys: readonly DuplicateKey[] | undefined;
  #otherItems: readonly OtherItem[] | undefined;
  #outside: OutsideRuns | undefined;
  #awsAccountIndex: AwsAccountIndex | undefined;
  #repeated: [id: string, entries: AwsAccountEntry[]][] | undefined;
  #secrets: readonly SecretPlace[] | undefined;
  #structureProblems: ReadonlyMap<StructureProblem['kind'], readonly StructureProblem[]> | undefined;
  #namesBefore: LaceworkAccountNames | undefined;
  #laceworkAccountNames: LaceworkAccountNames | undefined;
  #requestSize: RequestSize | undefined;

  /** @param parsed the text, where it has been parsed already */
  constructor(text: string, encoding: TextEncoding = 'utf-8', parsed?: ParsedJson) {
    this.#parsed = readText(text, parsed);
    const { root, errors, isUnread } = this.#parsed;
    this.isUnread = isUnread;
    this.text = isUnread ? '' : text;
    this.encoding = encoding;
    this.syntaxErrors = errors;
    this.#errorPlaces = new ErrorPlaces(this.text, errors);
    this.#root = root;
    this.#otherToolFormat = root && otherToolFormat(root);
    this.#entries = readLaceworkAccounts(root);
    this.#laceworkAccounts = this.#otherToolFormat === undefined ? this.#entries : [];
  }

  /**
   * The content of the file after a change. What is known of this one is gone over to it as far as it is the same, so that
   * it is cheap; this one still answers as before.
   */
  after(change: Change, text: string): Mapping {
    const parsed = reparse({ ...this.#parsed, text: this.text }, change, text);
    const mapping = new Mapping(text, this.encoding, parsed);
    mapping.#namesBefore = this.#laceworkAccountNames ?? this.#namesBefore;
    if (parsed !== undefined && !mapping.isUnread) {
      mapping.#takeOver(this, parsed.keepsRest);
      mapping.#awsAccountIndex = this.#awsAccountIndex;
      this.#awsAccountIndex = undefined;
    }
    return mapping;
  }

  /** What was found nowhere outside of strings in lists is nowhere there still. */
  #takeOver(before: Mapping, keepsRest: boolean): void {
    if (keepsRest && this.#otherToolFormat === undefined && before.#otherToolFormat === undefined) {
      this.#names = before.#names;
      this.#duplicateKeys = ifEmpty(before.#duplicateKeys);
      this.#otherItems = ifEmpty(before.#otherItems);
      this.#structureProblems = before.#structureProblems?.size === 0 ? before.#structureProblems : undefined;
    }
  }

  /** The same object in versions of a file that name the same Lacework accounts: what is known of names holds for all. */
  get names(): object {
    return this.#names;
  }

  /** Whether the text is so far from JSON that parts of it may be read otherwise than they are meant. */
  mayBeMisread(): boolean {
    return this.#errorPlaces.mayBeMisread;
  }

  /** Whether the text is no JSON at the key or value that starts there. */
  isSyntaxErrorAt(start: number): boolean {
    return this.#errorPlaces.isErrorAt(start);
  }

  /** Whether a string starts there that has too few or too many quotes, so that it is not certain what belongs to it. */
  isCutAt(start: number): boolean {
    return this.#errorPlaces.isCutAt(start);
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

  /** Where Lacework accounts are named: the default account and the entries. */
  laceworkAccountNames(): LaceworkAccountNames {
    const byDefault = this.defaultAccount();
    this.#laceworkAccountNames ??= new LaceworkAccountNames(
      this.text,
      [
        ...(byDefault === undefined ? [] : [{ name: byDefault.name, span: byDefault.span, isDefault: true }]),
        ...this.#laceworkAccounts.map(({ name, nameSpan: span }) => ({ name, span, isDefault: false })),
      ],
      this.#namesBefore,
    );
    return this.#laceworkAccountNames;
  }

  /** The entries of all `aws_accounts` lists in file order. */
  *entries(): Iterable<AwsAccountEntry> {
    for (const { entries } of this.#laceworkAccounts) {
      yield* entries;
    }
  }

  /** The entries that are no AWS account ID, of one form or of any, in file order. */
  *malformedEntries(wanted?: EntryForm): Iterable<AwsAccountEntry> {
    for (const account of this.#laceworkAccounts) {
      for (const entry of account.looseEntries()) {
        if (!entry.isAwsAccountId && (wanted === undefined || entry.form === wanted)) {
          yield entry;
        }
      }
    }
  }

  /** The keys of AWS and Lacework in the text, in order of place. */
  secrets(): readonly SecretPlace[] {
    this.#secrets ??= this.#outsideRuns().spans.flatMap((span) => secretsWithin(this.text, span));
    return this.#secrets;
  }

  #outsideRuns(): OutsideRuns {
    this.#outside ??= outsideRuns(this.#root, this.text);
    return this.#outside;
  }

  /** The items of all `aws_accounts` lists that are no strings, in file order. */
  otherItems(): readonly OtherItem[] {
    this.#otherItems ??= this.#entries.flatMap((entry) => entry.otherItems(this.text));
    return this.#otherItems;
  }

  /** The well-formed AWS account IDs in the file, in file order, each with its entries. */
  entriesById(): ReadonlyMap<string, readonly AwsAccountEntry[]> {
    this.#entriesById ??= groupByAwsAccountId(this.entries());
    return this.#entriesById;
  }

  /** The well-formed AWS account IDs that stand in the file more than once, with their entries. */
  repeatedAwsAccountIds(): Iterable<[id: string, entries: readonly AwsAccountEntry[]]> {
    this.#repeated ??= this.awsAccountIndex().repeated();
    return this.#repeated;
  }

  /** Whether a well-formed AWS account ID is listed. */
  lists(awsAccountId: string): boolean {
    return this.awsAccountIndex().has(awsAccountId);
  }

  /** The entries of a well-formed AWS account ID, in file order. */
  entriesOf(awsAccountId: string): readonly AwsAccountEntry[] {
    return this.awsAccountIndex().entriesOf(awsAccountId);
  }

  /** Where AWS account IDs are listed. It belongs to the newest version of a file. */
  awsAccountIndex(): AwsAccountIndex {
    this.#awsAccountIndex ??= new AwsAccountIndex();
    this.#awsAccountIndex.follow(this.text, this.#laceworkAccounts);
    return this.#awsAccountIndex;
  }

  /** The place for a key or a value at an offset; nothing where none can be written. */
  slotAt(offset: number): JsonSlot | undefined {
    return slotAt(this.text, this.#root, offset);
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
  duplicateKeys(): readonly DuplicateKey[] {
    this.#duplicateKeys ??= this.#root === undefined ? [] : [...duplicateKeysIn(this.#root)];
    return this.#duplicateKeys;
  }

  /** The objects and lists, each before those in it. */
  containers(): Iterable<Container> {
    return this.#root === undefined ? [] : containersIn(this.#root, this.text);
  }

  /** What an offset is in, the outermost first; see `spansAround`. */
  spansAround(offset: number): Span[] {
    return this.#root === undefined ? [] : spansAround(this.#root, this.text, offset);
  }

  /** The edit that removes the list item, or the member whose key, starts there; see `removalsAt`. */
  removalAt(start: number): Edit | undefined {
    return this.removalsAt([start])[0];
  }

  /** The edits that remove all list items and members that start there; they do not overlap. */
  removalsAt(starts: readonly number[]): Edit[] {
    return this.#root === undefined ? [] : removalsAt(this.#root, starts);
  }

  /** What separates the list item that starts there from its neighbours; see `separatorAt`. */
  separatorAt(start: number): string {
    return this.#root === undefined ? ', ' : separatorAt(this.text, this.#root, start);
  }

  /** The value that starts there, or whose key does; nothing in a file that is not JSON, which is too uncertain. */
  rewritableAt(start: number): JsonNode | undefined {
    return this.#root === undefined || this.syntaxErrors.length > 0 ? undefined : valueAt(this.#root, start);
  }

  /** Where what concerns the whole file is shown. */
  firstCharacter(): Span {
    const start = this.#root?.start ?? 0;
    return { start, end: Math.min(start + 1, this.text.length) };
  }

  requestSize(): RequestSize {
    this.#requestSize ??= requestSizeOf(this.text, this.#outsideRuns(), this.syntaxErrors.length === 0);
    return this.#requestSize;
  }

  /** The shape of another tool, if the whole file has it: nothing but its default account is read then. */
  otherToolFormat(): OtherToolFormat | undefined {
    return this.#otherToolFormat;
  }

  /** What of one kind the published schema finds, unless the shape is another. */
  structureProblems(kind: StructureProblem['kind']): readonly StructureProblem[] {
    this.#structureProblems ??= checkStructure(this.#otherToolFormat === undefined ? this.#root : undefined);
    return this.#structureProblems.get(kind) ?? [];
  }
}

function ifEmpty<List extends readonly unknown[]>(found: List | undefined): List | undefined {
  return found?.length === 0 ? found : undefined;
}
