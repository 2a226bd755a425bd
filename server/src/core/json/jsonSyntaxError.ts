import type { Span } from '../text/span';

/** What is wrong with the text as JSON (RFC 8259). */
export type JsonSyntaxErrorCode =
  | 'empty-text'
  | 'comment'
  | 'missing-outer-braces'
  | 'missing-comma'
  | 'trailing-comma'
  | 'unexpected-comma'
  | 'missing-colon'
  | 'missing-key'
  | 'unquoted-key'
  | 'missing-value'
  | 'invalid-value'
  | 'invalid-number'
  | 'unterminated-string'
  | 'invalid-escape'
  | 'control-character'
  | 'mismatched-bracket'
  | 'unclosed-bracket'
  | 'unexpected-character'
  | 'text-after-end'
  | 'nested-too-deep';

export interface JsonSyntaxError extends Span {
  readonly code: JsonSyntaxErrorCode;
  /** The brackets that have to be added, for `mismatched-bracket` and `unclosed-bracket`. */
  readonly missing?: string;
}
