import type { ItemList, PlacedPart } from '../json/itemList';
import type { JsonNode } from '../json/jsonNode';
import type { Span } from '../text/span';
import { entryForm, type EntryForm } from './entryForm';
import type { OtherItem } from './mappingParts';

/** A string in an `aws_accounts` list. */
export interface AwsAccountEntry {
  readonly text: string;
  /** With its quotes. */
  readonly span: Span;
  readonly isAwsAccountId: boolean;
  readonly form: EntryForm;
  readonly laceworkAccount: LaceworkAccount;
}

/** A Lacework account that has AWS accounts of its own: a member of `integration_mappings`. */
export class LaceworkAccount {
  /** As written; two names that differ in case alone name the same Lacework account. */
  readonly name: string;
  /** The member's key with its quotes. */
  readonly nameSpan: Span;
  /** The whole member, from its key to the end of its value. */
  readonly span: Span;
  readonly #lists: readonly ItemList[];
  #entries: readonly AwsAccountEntry[] | undefined;
  #loose: readonly AwsAccountEntry[] | undefined;

  /** @param lists its `aws_accounts`; a key that comes twice has two */
  constructor(name: string, nameSpan: Span, span: Span, lists: readonly ItemList[]) {
    this.name = name;
    this.nameSpan = nameSpan;
    this.span = span;
    this.#lists = lists;
  }

  /** Whether it has a list of AWS accounts, be it empty. */
  get hasList(): boolean {
    return this.#lists.length > 0;
  }

  /** In file order. They are made when they are asked for: thousands, in a large file. */
  get entries(): readonly AwsAccountEntry[] {
    this.#entries ??= this.#lists.flatMap((list) => this.#entriesOf(list));
    return this.#entries;
  }

  /** The entries that are in no run: all that are no AWS account ID, and a few that are one. In file order. */
  looseEntries(): readonly AwsAccountEntry[] {
    this.#loose ??= this.#lists.flatMap(({ loose }) => this.#entriesOf(loose));
    return this.#loose;
  }

  /** The items of its lists that are no strings, in file order. */
  otherItems(text: string): OtherItem[] {
    const items = this.#lists.flatMap(({ loose }) => loose);
    return items.flatMap((item) =>
      item.kind === 'string' ? [] : { kind: item.kind, text: text.slice(item.start, item.end), span: item },
    );
  }

  /** The entries that a span touches, be it at their end or start. */
  entriesTouching(span: Span): AwsAccountEntry[] {
    return this.#lists.flatMap((list) => this.#entriesOf(list.touching(span)));
  }

  /** Where its well-formed AWS account IDs start, in file order, without an entry made for each. */
  *idStarts(): Iterable<number> {
    for (const { part, start } of this.parts()) {
      if (part.kind === 'run') {
        for (const offset of part.starts) {
          yield start + offset;
        }
      } else if (part.kind === 'string' && entryForm(part.value) === 'aws-account-id') {
        yield start;
      }
    }
  }

  /** What its lists are made of. */
  parts(): readonly PlacedPart[] {
    const [only, ...more] = this.#lists;
    return more.length === 0 ? (only?.parts ?? []) : this.#lists.flatMap(({ parts }) => parts);
  }

  /** The entry of an AWS account ID that starts there. */
  entryAt(text: string, span: Span): AwsAccountEntry {
    return { text, span, isAwsAccountId: true, form: 'aws-account-id', laceworkAccount: this };
  }

  #entriesOf(items: Iterable<JsonNode>): AwsAccountEntry[] {
    const entries: AwsAccountEntry[] = [];
    for (const item of items) {
      if (item.kind === 'string') {
        const { value: text } = item;
        const form = entryForm(text);
        const isAwsAccountId = form === 'aws-account-id';
        entries.push({ text, span: item, isAwsAccountId, form, laceworkAccount: this });
      }
    }
    return entries;
  }
}
