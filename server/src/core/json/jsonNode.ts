import type { Span } from '../text/span';
import type { ItemList } from './itemList';

/** A value of a JSON text, with its place. Broken text gives nodes too: see `parseJson`. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonScalar | UnreadableValue;

export interface JsonObject extends Span {
  readonly kind: 'object';
  /** In file order; a key that occurs twice is there twice. */
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly key: JsonString;
  /** Missing where nothing stands behind the key. */
  readonly value?: JsonNode;
}

export interface JsonArray extends Span {
  readonly kind: 'array';
  readonly items: ItemList;
}

/** The span includes the quotes. */
export interface JsonString extends Span {
  readonly kind: 'string';
  readonly value: string;
}

export interface JsonScalar extends Span {
  readonly kind: 'number' | 'boolean' | 'null';
}

/** Something that stands where a value should, and is none. */
export interface UnreadableValue extends Span {
  readonly kind: 'unreadable';
}
