import type { Span } from '../text/span';
import { childAt, childrenTowards, type Child } from './childOf';
import type { JsonMember, JsonNode } from './jsonNode';

/** A place where a key or a value can be written, in a text that may be broken. */
export interface JsonSlot {
  /** `document` is for the one value of the whole text. */
  readonly kind: 'document' | 'key' | 'value' | 'item';
  /** The keys and list indexes on the way to the object or list that it is in; that of a `value` ends with its own key. */
  readonly path: readonly (string | number)[];
  /** What would be replaced: a string with its quotes, the part of one that is not closed, or nothing. On one line. */
  readonly span: Span;
  /** What stands there, without quotes. */
  readonly text: string;
  /** The part of it before the offset. */
  readonly typed: string;
  /** Whether what stands there begins with a quote. */
  readonly isQuoted: boolean;
  /** Where a comma is missing before it. */
  readonly commaBefore?: number;
  /** Whether what is written has to bring the comma that separates it from the next key or item. */
  readonly needsCommaAfter: boolean;
  /** Whether a colon follows, as behind a key that has a value. */
  readonly hasColon: boolean;
  /** The keys that the object has besides: for a `key` only. */
  readonly otherKeys: readonly string[];
}

type Place = Pick<JsonSlot, 'span' | 'text' | 'typed' | 'isQuoted'>;

/** The place for a key or a value at an offset; nothing where none can be written. */
export function slotAt(text: string, root: JsonNode | undefined, offset: number): JsonSlot | undefined {
  if (root === undefined || !isContainer(root)) {
    return documentSlot(text, root, offset);
  }
  if (!isInside(root, offset, text)) {
    return undefined;
  }
  let container: JsonNode = root;
  const path: (string | number)[] = [];
  for (const place of childrenTowards(root, offset - 1)) {
    const { value } = place.child;
    if (value === undefined || !isContainer(value) || !isInside(value, offset, text)) {
      return slotBehind(text, container, place.index, path, offset);
    }
    path.push(keyOf(container, place.index));
    container = value;
  }
  return slotBehind(text, container, -1, path, offset);
}

function documentSlot(text: string, root: JsonNode | undefined, offset: number): JsonSlot | undefined {
  const place =
    root === undefined ? (text.trim() === '' ? gap(offset) : undefined) : placeWithin(root, offset, text);
  return place && { kind: 'document', path: [], ...place, ...alone };
}

const alone = { needsCommaAfter: false, hasColon: false, otherKeys: [] };

/** @param index of the last item or member that begins before the offset; -1 if none does */
function slotBehind(
  text: string,
  container: JsonNode,
  index: number,
  path: readonly (string | number)[],
  offset: number,
): JsonSlot | undefined {
  const child = childAt(container, index);
  const isList = container.kind === 'array';
  const member = container.kind === 'object' ? container.members[index] : undefined;
  const after = childAt(container, index + 1);
  /** Writes over what is there, or between that and what follows. */
  const slotOf = (
    kind: 'key' | 'value' | 'item',
    place: Place | undefined,
    before = childAt(container, index - 1),
  ): JsonSlot | undefined =>
    place && {
      kind,
      path: kind === 'value' ? [...path, keyOf(container, index)] : path,
      ...place,
      ...(kind !== 'value' &&
        before &&
        lacksCommaBehind(before, place.span.start, text) && { commaBefore: before.span.end }),
      needsCommaAfter: after !== undefined && !text.slice(place.span.end, after.span.start).includes(','),
      hasColon: kind === 'key' && /^\s*:/.test(text.slice(place.span.end, after?.span.start)),
      otherKeys: kind === 'key' ? keysBut(container, place.span.start) : [],
    };
  if (child === undefined) {
    return slotOf(isList ? 'item' : 'key', gap(offset));
  }
  if (member !== undefined && isTouching(member.key, offset, text)) {
    return slotOf('key', placeWithin(member.key, offset, text));
  }
  if (member !== undefined && isBeforeValue(member, offset, text)) {
    const isAfterColon = member.value === undefined && text.slice(member.key.end, offset).includes(':');
    return isAfterColon ? slotOf('value', gap(offset)) : undefined;
  }
  if (child.value !== undefined && isTouching(child.value, offset, text)) {
    return slotOf(isList ? 'item' : 'value', placeWithin(child.value, offset, text));
  }
  return slotOf(isList ? 'item' : 'key', gap(offset), child);
}

/** Behind a key, and not behind its value yet. */
function isBeforeValue({ key, value }: JsonMember, offset: number, text: string): boolean {
  if (value !== undefined) {
    return offset <= value.start;
  }
  const between = text.slice(key.end, offset);
  return !between.includes(',') && (between.includes(':') || !/[\r\n]/.test(between));
}

/** What has no value yet is not over. */
function lacksCommaBehind({ span, value }: Child, offset: number, text: string): boolean {
  return value !== undefined && !text.slice(span.end, offset).includes(',');
}

/** The keys of an object, without the one that starts there. */
function keysBut(container: JsonNode, start: number): string[] {
  return container.kind === 'object'
    ? container.members.filter(({ key }) => key.start !== start).map(({ key }) => key.value)
    : [];
}

function keyOf(container: JsonNode, index: number): string | number {
  return container.kind === 'object' ? (container.members[index]?.key.value ?? '') : index;
}

function isContainer(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'array';
}

/** Whether an offset is between the brackets of an object or list. What is not closed goes on to the next token. */
function isInside(node: JsonNode, offset: number, text: string): boolean {
  const closer = node.kind === 'object' ? '}' : ']';
  const isClosed = node.end > node.start + 1 && text[node.end - 1] === closer;
  return (
    node.start < offset && (offset < node.end || (!isClosed && /^[\s,]*$/.test(text.slice(node.end, offset))))
  );
}

/** Behind the closing quote of a string, and behind the bracket of an object or list, it is over. */
function isTouching(node: JsonNode, offset: number, text: string): boolean {
  const isOpen = !isContainer(node) && !isClosedString(node, text);
  return node.start < offset && (offset < node.end || (isOpen && offset === node.end));
}

function isClosedString({ kind, start, end }: JsonNode, text: string): boolean {
  return (
    kind === 'string' && end > start + 1 && text[end - 1] === text[start] && /["']/.test(text[start] ?? '')
  );
}

function gap(offset: number): Place {
  return { span: { start: offset, end: offset }, text: '', typed: '', isQuoted: false };
}

function placeWithin(node: JsonNode, offset: number, text: string): Place | undefined {
  if (
    isContainer(node) ||
    !isTouching(node, offset, text) ||
    /[,\r\n]/.test(text.slice(node.start, offset))
  ) {
    return undefined;
  }
  // A comma behind the offset shows that the quote behind it is that of the next item.
  const isClosed = isClosedString(node, text) && !/[,\r\n]/.test(text.slice(offset, node.end));
  const isQuoted = /["']/.test(text[node.start] ?? '');
  const start = node.start + (isQuoted ? 1 : 0);
  // What follows on the line after an opening quote may be anything; only the word at hand is this one's.
  const rest = /^[\w@.+-]*/.exec(text.slice(offset, node.end))?.[0] ?? '';
  const span = { start: node.start, end: isClosed ? node.end : offset + rest.length };
  return {
    span,
    text: text.slice(start, isClosed ? span.end - 1 : span.end),
    typed: text.slice(start, offset),
    isQuoted,
  };
}
