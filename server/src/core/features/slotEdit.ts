import type { JsonSlot } from '../json/slot';
import { colonOf, indentationAt, layoutOf } from '../json/layout';
import { layoutExample, printJson, type Printable } from '../json/printJson';
import type { Completion } from './completion';

/** Writes what a completion inserts: once as plain text, once as a snippet. */
export interface Writer {
  /** A place to be filled in, in the order of their numbers; `0` is where it ends. */
  stop(number: number): string;
  /** JSON text of something that is given. */
  json(value: string): string;
}

const plainWriter: Writer = { stop: () => '', json: (value) => JSON.stringify(value) };

const snippetWriter: Writer = {
  stop: (number) => `$${number}`,
  json: (value) => JSON.stringify(value).replace(/[\\$}]/g, '\\$&'),
};

type SlotEdit = Pick<Completion, 'filterText' | 'edit' | 'additionalEdits' | 'snippet'>;

/** What a completion does in a slot: with the commas that are missing, and found by what has been typed. */
export function slotEdit(
  text: string,
  { span, isQuoted, commaBefore, needsCommaAfter }: JsonSlot,
  written: string,
  searched: string,
  snippet?: string,
): SlotEdit {
  const isAdjacent = commaBefore === span.start;
  const separated = (body: string) => `${isAdjacent ? ',' : ''}${body}${needsCommaAfter ? ',' : ''}`;
  const quote = isQuoted ? (text[span.start] ?? '"') : '';
  return {
    filterText: `${quote}${searched}`,
    edit: { span, text: separated(written) },
    additionalEdits:
      commaBefore === undefined || isAdjacent
        ? []
        : [{ span: { start: commaBefore, end: commaBefore }, text: ',' }],
    ...(snippet !== undefined && { snippet: separated(snippet) }),
  };
}

/** What is inserted as structure: a value, or a member with its key as JSON text. */
export interface Structure {
  readonly key?: (writer: Writer) => string;
  readonly value: (writer: Writer) => Printable;
}

/** What a completion does that writes structure, laid out like the file. A key before a colon comes without a value. */
export function structureEdit(
  text: string,
  slot: JsonSlot,
  searched: string,
  { key, value }: Structure,
): SlotEdit {
  if (slot.hasColon && key !== undefined) {
    return slotEdit(text, { ...slot, needsCommaAfter: false }, key(plainWriter), searched);
  }
  const example = text.includes('{') ? text : layoutExample;
  const print = (writer: Writer, indentation: string) =>
    `${key === undefined ? '' : `${key(writer)}${colonOf(layoutOf(example))}`}${printJson(value(writer), example, indentation)}`;
  const indentation = indentationAt(text, slot.span.start);
  return slotEdit(text, slot, print(plainWriter, indentation), searched, print(snippetWriter, ''));
}
