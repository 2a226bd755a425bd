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
  | 'unopened-string'
  | 'doubled-quote'
  | 'mixed-quotes'
  | 'mismatched-bracket'
  | 'missing-opening-bracket'
  | 'unclosed-bracket'
  | 'unexpected-character'
  | 'text-after-end'
  | 'nested-too-deep'
  | 'equals-sign'
  | 'exchanged-character'
  | 'odd-space'
  | 'conflict-marker'
  /** What follows several tokens that cannot be made out, and cannot be made out either. */
  | 'unreadable-text'
  | 'other-format'
  /** Where reading stops because there is too much to report. */
  | 'too-many-errors';

export interface JsonSyntaxError extends Span {
  readonly code: JsonSyntaxErrorCode;
  /** The brackets that have to be added, where the error is that some are missing; or the character that is meant. */
  readonly missing?: string;
  /** Where they, or the comma or colon, belong; of the outer braces, the closing one. */
  readonly insertAt?: number;
}

export function syntaxError(
  code: JsonSyntaxErrorCode,
  { start, end }: Span,
  missing?: string,
  insertAt?: number,
): JsonSyntaxError {
  const isInsertion = missing !== undefined || code === 'missing-comma' || code === 'missing-colon';
  return {
    code,
    start,
    end,
    ...(missing && { missing }),
    ...(isInsertion && insertAt !== undefined && { insertAt }),
  };
}
