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

/**
 * What a completion does in a slot: with the commas that are missing, and found by what has been typed. Quotes that are
 * there stay, since some editors go by the text from the start of an edit to the cursor.
 */
export function slotEdit(
  text: string,
  { span, text: inner, isQuoted, commaBefore, needsCommaAfter }: JsonSlot,
  written: string,
  searched: string,
  snippet = written,
): SlotEdit {
  const keepsOpening = text[span.start] === '"' && isQuoted && written.startsWith('"');
  const isClosed = inner.length + 2 === span.end - span.start;
  const keepsClosing = keepsOpening && isClosed && written.endsWith('"') && !needsCommaAfter;
  const isAdjacent = commaBefore === span.start && !keepsOpening;
  const put = (body: string) =>
    `${isAdjacent ? ',' : ''}${body.slice(keepsOpening ? 1 : 0, keepsClosing ? -1 : undefined)}${needsCommaAfter ? ',' : ''}`;
  const start = span.start + (keepsOpening ? 1 : 0);
  return {
    filterText: `${text.slice(start, span.start + (isQuoted ? 1 : 0))}${searched}`,
    edit: { span: { start, end: span.end - (keepsClosing ? 1 : 0) }, text: put(written) },
    additionalEdits:
      commaBefore === undefined || isAdjacent
        ? []
        : [{ span: { start: commaBefore, end: commaBefore }, text: ',' }],
    ...(snippet !== written && { snippet: put(snippet) }),
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
