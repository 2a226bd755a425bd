import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbolText } from '../../core/features/documentSymbols';
import { toRange } from './toRange';

/** Of the kinds that every client knows, up to `Array`. */
const kinds: Record<DocumentSymbolText['kind'], SymbolKind> = {
  'default-account': SymbolKind.Property,
  'lacework-account': SymbolKind.Namespace,
  'aws-account': SymbolKind.Constant,
};

export function toDocumentSymbol(
  document: TextDocument,
  { kind, name, detail, span, nameSpan, children }: DocumentSymbolText,
): DocumentSymbol {
  return {
    name,
    ...(detail !== undefined && { detail }),
    kind: kinds[kind],
    range: toRange(document, span),
    selectionRange: toRange(document, nameSpan),
    ...(children.length > 0 && { children: children.map((child) => toDocumentSymbol(document, child)) }),
  };
}

/** A symbol and those below it as a flat list, in which details would have no place. */
export function toSymbolInformation(
  document: TextDocument,
  { kind, name, span, children }: DocumentSymbolText,
  containerName?: string,
): SymbolInformation[] {
  const location = { uri: document.uri, range: toRange(document, span) };
  const symbol = { name, kind: kinds[kind], location, ...(containerName !== undefined && { containerName }) };
  return [symbol, ...children.flatMap((child) => toSymbolInformation(document, child, name))];
}
