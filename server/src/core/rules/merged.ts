import { childAt, childCount } from '../json/childOf';
import { insertion } from '../json/insertion';
import type { JsonArray, JsonNode, JsonObject } from '../json/jsonNode';
import type { Mapping } from '../mapping/mapping';
import type { Span } from '../text/span';
import type { Fix } from './rule';

/**
 * Moves what a second list or object holds to the end of the first one, and removes the member that it is the
 * value of. Texts that the first list has already are not listed again.
 *
 * @param again where the key of the member to remove starts
 */
export function merged(
  mapping: Mapping,
  first: JsonNode | undefined,
  second: JsonNode | undefined,
  again: number,
): Fix | undefined {
  const removal = mapping.removalAt(again);
  const parts = partsToMove(first, second);
  if (removal === undefined || parts === undefined || !isContainer(first)) {
    return undefined;
  }
  const texts = parts.map(({ start, end }) => mapping.text.slice(start, end));
  const edits = texts.length === 0 ? [] : [insertion(mapping.text, first, texts, 'last')];
  return { title: 'Move what it holds to the first one', edits: [...edits, removal] };
}

function isContainer(node: JsonNode | undefined): node is JsonArray | JsonObject {
  return node?.kind === 'array' || node?.kind === 'object';
}

function partsToMove(first: JsonNode | undefined, second: JsonNode | undefined): Span[] | undefined {
  if (first?.kind === 'array' && second?.kind === 'array') {
    return newItems(first, second);
  }
  return first?.kind === 'object' && second?.kind === 'object' ? spansIn(second) : undefined;
}

function newItems(first: JsonArray, second: JsonArray): Span[] {
  const listed = new Set(Array.from(first.items, textOf).filter((text) => text !== undefined));
  return [...second.items].filter((item) => {
    const text = textOf(item);
    const isNew = text === undefined || !listed.has(text);
    if (text !== undefined) {
      listed.add(text);
    }
    return isNew;
  });
}

function textOf(node: JsonNode): string | undefined {
  return node.kind === 'string' ? node.value : undefined;
}

function spansIn(node: JsonNode): Span[] {
  return Array.from({ length: childCount(node) }, (_, index) => childAt(node, index)?.span ?? node);
}
