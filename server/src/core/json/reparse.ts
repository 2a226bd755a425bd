import { moved, movedEnd, type Change } from '../text/change';
import { countBefore } from '../text/countBefore';
import { ownCopy } from '../text/ownCopy';
import type { Span } from '../text/span';
import type { JsonArray, JsonNode, JsonObject, JsonString } from './jsonNode';
import type { JsonSyntaxError, JsonSyntaxErrorCode } from './jsonSyntaxError';
import { movedNode, type TreeChange } from './movedNode';
import type { ParsedJson } from './parseJson';
import { endOfPlainString } from './plainString';
import { relexedList } from './relexedList';

/**
 * Errors that say all about their place: nothing else in the text is read otherwise because of them. The brackets of a
 * text that has no others are all there.
 */
const localErrors = new Set<JsonSyntaxErrorCode>(['missing-comma', 'trailing-comma', 'comment']);

/** A text with more is not edited any more by hand. */
const mostErrors = 1000;

/** A text before a change, as it was parsed. */
export interface ParsedText extends ParsedJson {
  readonly text: string;
}

/** A text after a change. */
export interface ReparsedText extends ParsedJson {
  /**
   * Whether the change was of strings in a list that has some still, or of white space: all else says what it said, if at
   * another place.
   */
  readonly keepsRest: boolean;
}

/**
 * Parses a text after a change by what is known of it before: only where that is certain to give what `parseJson` would
 * give. That is so for changes within one list of strings, within one string, and of white space between tokens, in an
 * object that is JSON but for commas and comments. Nothing for all others.
 */
export function reparse(
  { root, errors, parts, text: before }: ParsedText,
  change: Change,
  text: string,
): ReparsedText | undefined {
  const isOpen = root?.kind === 'object' && isBracketed(root, before);
  if (!isOpen || errors.length > mostErrors || errors.some(({ code }) => !localErrors.has(code))) {
    return undefined;
  }
  const place = placeOf(root, change, before);
  if (place?.kind === 'array' && isBracketed(place, before)) {
    return relexed(place, { root, errors, parts }, change, text);
  }
  if (place?.kind === 'string') {
    const to = changedString(place, change, text);
    return (
      to && {
        root: movedNode(root, { change, text, replacement: { from: place, to } }),
        errors: errors.map(movedBy(change)),
        parts,
        keepsRest: false,
      }
    );
  }
  return place === undefined &&
    isSpaceAlone(change, before, text) &&
    !errors.some((error) => touches(error, change))
    ? {
        root: movedNode(root, { change, text }),
        errors: errors.map(movedBy(change)),
        parts,
        keepsRest: true,
      }
    : undefined;
}

/** What a change is in, not touching its ends: a list, or a string or key; else nothing, or another value. */
function placeOf(root: JsonObject, change: Change, text: string): JsonNode | undefined {
  let node: JsonNode | undefined = isWithin(change, root) ? partOf(root, change) : undefined;
  while (node?.kind === 'object' && isBracketed(node, text)) {
    node = partOf(node, change);
  }
  return node;
}

function partOf({ members }: JsonObject, change: Change): JsonNode | undefined {
  const member = members[countBefore(members, change.start, ({ key }) => key.start) - 1];
  return [member?.key, member?.value].find((part) => part !== undefined && isWithin(change, part));
}

function relexed(
  list: JsonArray,
  { root, errors, parts }: { readonly root: JsonObject } & ParsedJson,
  change: Change,
  text: string,
): ReparsedText | undefined {
  const found = relexedList(list, change, text);
  if (found === undefined) {
    return undefined;
  }
  const { items, window } = found;
  const tree: TreeChange = {
    change,
    text,
    replacement: { from: list, to: { kind: 'array', ...moved(list, change), items } },
  };
  const isRead = ({ start }: Span) => window.start <= start && start < window.end;
  const left = errors.filter((error) => !isRead(error)).map(movedBy(change));
  return {
    root: movedNode(root, tree),
    errors: [...left, ...found.errors].sort((a, b) => a.start - b.start),
    parts: parts - list.items.length + items.length,
    keepsRest: items.parts.length > 0,
  };
}

/**
 * A string that a change is in, after it. Nothing where that is not certain to be one: of two quotes side by side, either
 * may be one too many.
 */
function changedString({ start, end }: JsonString, change: Change, text: string): JsonString | undefined {
  const newEnd = movedEnd(end, change);
  const isApart = text[start - 1] !== '"' && text[newEnd] !== '"';
  return isApart && endOfPlainString(text, start) === newEnd
    ? { kind: 'string', start, end: newEnd, value: ownCopy(text.slice(start + 1, newEnd - 1)) }
    : undefined;
}

/** Whether a change is of white space alone, and what is beside it keeps apart. Before a byte order mark, that is one no more. */
function isSpaceAlone({ start, oldEnd, newEnd }: Change, before: string, text: string): boolean {
  if (start === 0 && before.startsWith('\uFEFF')) {
    return false;
  }
  const isSpace = /^[ \t\r\n]*$/;
  const isApart = newEnd > start || /[\s{}[\]:,]/.test(text.slice(Math.max(0, start - 1), start + 1));
  return isApart && isSpace.test(before.slice(start, oldEnd)) && isSpace.test(text.slice(start, newEnd));
}

function isBracketed({ start, end, kind }: JsonNode, text: string): boolean {
  const [opening, closing] = kind === 'array' ? '[]' : '{}';
  return end > start + 1 && text[start] === opening && text[end - 1] === closing;
}

function isWithin({ start, oldEnd }: Change, place: Span): boolean {
  return place.start < start && oldEnd < place.end;
}

function touches({ start, end }: Span, change: Change): boolean {
  return start <= change.oldEnd && change.start <= end;
}

function movedBy(change: Change): (error: JsonSyntaxError) => JsonSyntaxError {
  return (error) => {
    const { insertAt } = error;
    return {
      ...error,
      ...moved(error, change),
      ...(insertAt !== undefined && { insertAt: movedEnd(insertAt, change) }),
    };
  };
}
