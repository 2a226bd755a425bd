import type { JsonNode } from '../json/jsonNode';
import type { Span } from '../text/span';

/** The default Lacework account: the value of `defaultLaceworkAccountAws`. */
export interface DefaultAccount {
  readonly name: string;
  /** The value with its quotes. */
  readonly span: Span;
  readonly keySpan: Span;
}

/** An item of an `aws_accounts` list that is no string, or cannot be read. */
export interface OtherItem {
  readonly kind: Exclude<JsonNode['kind'], 'string'>;
  /** As it stands in the file. */
  readonly text: string;
  readonly span: Span;
}

/** A string, with its quotes. */
export interface StringPlace {
  readonly value: string;
  readonly span: Span;
}

/** A key that its object has already. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: Span;
  readonly again: Span;
}

/** A key of the top-level object, known or not. */
export interface TopLevelKey {
  readonly name: string;
  readonly span: Span;
}
