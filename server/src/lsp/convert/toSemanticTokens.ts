import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  semanticTokenModifiers,
  semanticTokenTypes,
  type SemanticToken,
} from '../../core/features/semanticTokens';

export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...semanticTokenTypes],
  tokenModifiers: [...semanticTokenModifiers],
};

/** Tokens as LSP says them: numbers that go by the legend. */
export function toSemanticTokens(document: TextDocument, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type, modifier } of tokens) {
    const { line, character } = document.positionAt(span.start);
    const modifiers = modifier === undefined ? 0 : 1 << semanticTokenModifiers.indexOf(modifier);
    builder.push(line, character, span.end - span.start, semanticTokenTypes.indexOf(type), modifiers);
  }
  return { data: builder.build().data };
}
