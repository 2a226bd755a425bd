import { countBefore } from '../text/countBefore';
import type { Span } from '../text/span';
import {
  behindComma,
  isDigitString,
  lengthOfRun,
  longestRun,
  runItemLength,
  type DigitRun,
} from './digitRun';
import type { JsonNode, JsonString } from './jsonNode';

/** A part of a list: one item, or a run of strings of digits. */
export type ListPart = JsonNode | DigitRun;

/** A part of a list at its place. */
export interface PlacedPart {
  readonly part: ListPart;
  readonly start: number;
  readonly end: number;
  /** The index of its first item. */
  readonly first: number;
}

/**
 * The items of a list, in file order. Nodes are made when they are asked for: what is in a run has no node of its own, and
 * who goes over all items of a large list makes thousands.
 */
export class ItemList implements Iterable<JsonNode> {
  readonly #text: string;
  readonly #parts: PlacedPart[] = [];
  readonly #loose: JsonNode[] = [];
  #length = 0;

  /** @param text the whole text that the list is in */
  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#length;
  }

  get parts(): readonly PlacedPart[] {
    return this.#parts;
  }

  /** The items that are in no run, in file order. */
  get loose(): readonly JsonNode[] {
    return this.#loose;
  }

  at(index: number): JsonNode | undefined {
    const placed = this.#parts[countBefore(this.#parts, index + 1, ({ first }) => first) - 1];
    return placed && nodeOf(this.#text, placed, index - placed.first);
  }

  *[Symbol.iterator](): Iterator<JsonNode> {
    for (const placed of this.#parts) {
      yield* nodesIn(this.#text, placed);
    }
  }

  /** The items that a span touches, be it at their end or start. */
  *touching({ start, end }: Span): Iterable<JsonNode> {
    const first = countBefore(this.#parts, start, (placed) => placed.end);
    const last = countBefore(this.#parts, end + 1, (placed) => placed.start);
    for (const placed of this.#parts.slice(first, last)) {
      for (const node of nodesIn(this.#text, placed)) {
        if (node.start <= end && start <= node.end) {
          yield node;
        }
      }
    }
  }

  /** Adds an item behind all others: to the run before it, if it belongs there. Only while a text is being read. */
  append(node: JsonNode): void {
    if (
      node.kind !== 'string' ||
      node.end !== node.start + runItemLength ||
      !isDigitString(this.#text, node.start)
    ) {
      this.#add(node, node.start, node.end, 1);
    } else if (!this.#extendRun(node.start)) {
      this.#add({ kind: 'run', starts: [0] }, node.start, node.end, 1);
    }
  }

  /** Adds a part behind all others, as it is. Only while a list is put together. */
  appendPart(part: ListPart, start: number): void {
    if (part.kind === 'run') {
      this.#add(part, start, start + lengthOfRun(part), part.starts.length);
    } else {
      this.#add(part, start, part.end, 1);
    }
  }

  #extendRun(start: number): boolean {
    const last = this.#parts.at(-1);
    if (
      last?.part.kind !== 'run' ||
      last.part.starts.length >= longestRun ||
      behindComma(this.#text, last.end) !== start
    ) {
      return false;
    }
    const starts = [...last.part.starts, start - last.start];
    this.#parts.pop();
    this.#length -= last.part.starts.length;
    this.appendPart({ kind: 'run', starts }, last.start);
    return true;
  }

  #add(part: ListPart, start: number, end: number, items: number): void {
    this.#parts.push({ part, start, end, first: this.#length });
    this.#length += items;
    if (part.kind !== 'run') {
      this.#loose.push(part);
    }
  }
}

/** The strings of digits that start there, as parts of a list. */
export function* runsOf(starts: readonly number[]): Iterable<[run: DigitRun, start: number]> {
  for (let first = 0; first < starts.length; first += longestRun) {
    const start = starts[first] ?? 0;
    yield [
      { kind: 'run', starts: starts.slice(first, first + longestRun).map((each) => each - start) },
      start,
    ];
  }
}

function* nodesIn(text: string, placed: PlacedPart): Iterable<JsonNode> {
  if (placed.part.kind === 'run') {
    for (const start of placed.part.starts) {
      yield stringAt(text, placed.start + start);
    }
  } else {
    yield placed.part;
  }
}

function nodeOf(text: string, { part, start }: PlacedPart, index: number): JsonNode | undefined {
  if (part.kind !== 'run') {
    return index === 0 ? part : undefined;
  }
  const offset = part.starts[index];
  return offset === undefined ? undefined : stringAt(text, start + offset);
}

function stringAt(text: string, start: number): JsonString {
  const end = start + runItemLength;
  return { kind: 'string', start, end, value: text.slice(start + 1, end - 1) };
}
