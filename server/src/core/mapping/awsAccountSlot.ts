import type { JsonArray, JsonMember, JsonNode } from '../json/jsonNode';
import type { Span } from '../text/span';
import { mappingKeys } from './mappingKeys';

/** A place where an AWS account ID can be written: an item of an `aws_accounts` list, or between two. */
export interface AwsAccountSlot {
  /** The name of the Lacework account whose list it is. */
  readonly laceworkAccount: string;
  /** What an ID would replace: an item with its quotes, the part of one that is not closed, or nothing. */
  readonly span: Span;
  /** What stands there, without quotes. */
  readonly text: string;
  /** The part of it before the offset. */
  readonly typed: string;
  /** Whether what stands there begins with a quote. */
  readonly isQuoted: boolean;
  /** Where a comma is missing before a new item. */
  readonly commaBefore?: number;
  /** Whether a new item has to bring the comma that separates it from the next one. */
  readonly needsCommaAfter: boolean;
}

/** The place for an AWS account ID at an offset of a text that may be broken; nothing where there is none. */
export function awsAccountSlotAt(
  text: string,
  root: JsonNode | undefined,
  offset: number,
): AwsAccountSlot | undefined {
  const mappings = memberAround(root, offset, text);
  const entry = memberAround(mappings?.value, offset, text);
  const list = memberAround(entry?.value, offset, text);
  if (
    mappings?.key.value !== mappingKeys.integrationMappings ||
    list?.key.value !== mappingKeys.awsAccounts ||
    entry === undefined ||
    list.value?.kind !== 'array' ||
    !isInside(list.value, offset, text)
  ) {
    return undefined;
  }
  const place = placeInList(list.value, offset, text);
  return place && { laceworkAccount: entry.key.value, ...place };
}

/** The member of an object whose value an offset is in. */
function memberAround(node: JsonNode | undefined, offset: number, text: string): JsonMember | undefined {
  if (node?.kind !== 'object') {
    return undefined;
  }
  const index = countBefore(node.members, offset, ({ key }) => key.start) - 1;
  const member = node.members[index];
  return member?.value !== undefined && isInside(member.value, offset, text) ? member : undefined;
}

/** Whether an offset is between the brackets of an object or array. What is not closed goes on to the next token. */
function isInside(node: JsonNode, offset: number, text: string): boolean {
  if (node.kind !== 'object' && node.kind !== 'array') {
    return false;
  }
  const closer = node.kind === 'object' ? '}' : ']';
  const isClosed = node.end > node.start + 1 && text[node.end - 1] === closer;
  return (
    node.start < offset && (offset < node.end || (!isClosed && /^[\s,]*$/.test(text.slice(node.end, offset))))
  );
}

function placeInList(
  { items }: JsonArray,
  offset: number,
  text: string,
): Omit<AwsAccountSlot, 'laceworkAccount'> | undefined {
  const index = countBefore(items, offset, ({ start }) => start) - 1;
  const before = items[index];
  if (before !== undefined && isTouching(before, offset, text)) {
    return before.kind === 'object' || before.kind === 'array' ? undefined : withinItem(before, offset, text);
  }
  const after = items[index + 1];
  const lacksComma = before !== undefined && !text.slice(before.end, offset).includes(',');
  return {
    span: { start: offset, end: offset },
    text: '',
    typed: '',
    isQuoted: false,
    ...(lacksComma && { commaBefore: before.end }),
    needsCommaAfter: after !== undefined && !text.slice(offset, after.start).includes(','),
  };
}

/** Behind the closing quote of a string, and behind the bracket of an object or array, it is over. */
function isTouching(item: JsonNode, offset: number, text: string): boolean {
  const isOpen = item.kind !== 'object' && item.kind !== 'array' && !isClosedString(item, text);
  return offset < item.end || (isOpen && offset === item.end);
}

function isClosedString({ kind, start, end }: JsonNode, text: string): boolean {
  return (
    kind === 'string' && end > start + 1 && text[end - 1] === text[start] && /["']/.test(text[start] ?? '')
  );
}

function withinItem(
  item: JsonNode,
  offset: number,
  text: string,
): Omit<AwsAccountSlot, 'laceworkAccount'> | undefined {
  if (text.slice(item.start, offset).includes(',')) {
    return undefined;
  }
  // A comma behind the offset shows that the quote behind it is that of the next item.
  const isClosed = isClosedString(item, text) && !text.slice(offset, item.end).includes(',');
  const isQuoted = /["']/.test(text[item.start] ?? '');
  const typed = text.slice(item.start + (isQuoted ? 1 : 0), offset);
  if (isClosed) {
    const inner = text.slice(item.start + 1, item.end - 1);
    return {
      span: { start: item.start, end: item.end },
      text: inner,
      typed,
      isQuoted,
      needsCommaAfter: false,
    };
  }
  // What follows on the line after an opening quote may be anything; only the word at hand is this item's.
  const rest = /^[\w@.+-]*/.exec(text.slice(offset, item.end))?.[0] ?? '';
  const span = { start: item.start, end: offset + rest.length };
  return {
    span,
    text: text.slice(span.start + (isQuoted ? 1 : 0), span.end),
    typed,
    isQuoted,
    needsCommaAfter: false,
  };
}

/** How many of some places, which are in file order, start before an offset. */
function countBefore<Place>(
  places: readonly Place[],
  offset: number,
  startOf: (place: Place) => number,
): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && startOf(place) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
