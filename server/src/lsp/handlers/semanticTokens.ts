import { SemanticTokensRefreshRequest, type Range, type SemanticTokens } from 'vscode-languageserver';
import { semanticTokens } from '../../core/features/semanticTokens';
import { answerSafely } from '../answerSafely';
import { semanticTokensLegend, toSemanticTokens } from '../convert/toSemanticTokens';
import { toSpan } from '../convert/toSpan';
import { refreshOnChange } from '../refreshOnChange';
import type { Feature } from './feature';

interface Request {
  readonly textDocument: { readonly uri: string };
  readonly range?: Range;
}

export const semanticTokensFeature: Feature = (session) => {
  const { connection, client, documents, settings, facts } = session;
  const asked = client.semanticTokens;
  if (!asked.full && !asked.range) {
    return {};
  }
  const answer = async ({ textDocument: { uri }, range }: Request): Promise<SemanticTokens> => {
    const isWanted = documents.get(uri) !== undefined && (await settings.for(uri)).semanticTokens;
    const open = isWanted ? documents.get(uri) : undefined;
    if (open === undefined) {
      return { data: [] };
    }
    const { document, mapping } = open;
    const within = range ? toSpan(document, range) : { start: 0, end: mapping.text.length };
    return toSemanticTokens(document, semanticTokens(mapping, within, facts.of(document.uri)));
  };
  const nothing: SemanticTokens = { data: [] };
  const handlers = connection.languages.semanticTokens;
  if (asked.full) {
    handlers.on(answerSafely(connection, 'textDocument/semanticTokens/full', nothing, answer));
  }
  if (asked.range) {
    handlers.onRange(answerSafely(connection, 'textDocument/semanticTokens/range', nothing, answer));
  }
  refreshOnChange(session, client.refreshesSemanticTokens, SemanticTokensRefreshRequest.type);
  return { semanticTokensProvider: { legend: semanticTokensLegend, ...asked } };
};
