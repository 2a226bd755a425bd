import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols } from '../../core/features/documentSymbols';
import { answerSafely } from '../answerSafely';
import { toDocumentSymbol, toSymbolInformation } from '../convert/toDocumentSymbol';
import type { Feature } from './feature';

export const documentSymbolFeature: Feature = ({ connection, client, documents, facts }) => {
  const answer = ({
    textDocument: { uri },
  }: DocumentSymbolParams): DocumentSymbol[] | SymbolInformation[] => {
    const open = documents.get(uri);
    if (open === undefined) {
      return [];
    }
    const { document, mapping } = open;
    const found = documentSymbols(mapping, facts.of(document.uri));
    return client.hierarchicalSymbols
      ? found.map((symbol) => toDocumentSymbol(document, symbol))
      : found.flatMap((symbol) => toSymbolInformation(document, symbol));
  };
  connection.onDocumentSymbol(answerSafely(connection, 'textDocument/documentSymbol', [], answer));
  return { documentSymbolProvider: true };
};
