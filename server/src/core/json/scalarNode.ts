import type { JsonNode } from './jsonNode';
import { SyntaxKind, unquoted, type Token } from './token';

/**
 * The node of a token that stands for a whole value; nothing for punctuation. A word in quotes that JSON does
 * not know counts as a string.
 */
export function scalarNode(token: Token): JsonNode | undefined {
  const { kind, start, end } = token;
  const value = unquoted(token);
  switch (kind) {
    case SyntaxKind.StringLiteral:
      return { kind: 'string', start, end, value };
    case SyntaxKind.Unknown:
      return value === token.value
        ? { kind: 'unreadable', start, end }
        : { kind: 'string', start, end, value };
    case SyntaxKind.NumericLiteral:
      return { kind: 'number', start, end };
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.FalseKeyword:
      return { kind: 'boolean', start, end };
    case SyntaxKind.NullKeyword:
      return { kind: 'null', start, end };
    default:
      return undefined;
  }
}
