import type {
  DocumentHighlight,
  Location,
  ReferenceParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { occurrencesAt, type Occurrence, type Occurrences } from '../../core/features/occurrences';
import { answerSafely } from '../answerSafely';
import { toRange } from '../convert/toRange';
import type { MappingDocument } from '../mappingDocuments';
import type { Feature } from './feature';

/** Definition, references and highlights: all of them are the other places that name the same. */
export const navigationFeature: Feature = ({ connection, documents }) => {
  const find = ({ textDocument: { uri }, position }: TextDocumentPositionParams): Found | undefined => {
    const open = documents.get(uri);
    const found = open && occurrencesAt(open.mapping, open.document.offsetAt(position));
    return open && found && { open, ...found };
  };
  const definition = (params: TextDocumentPositionParams): Location[] | null => {
    const found = find(params);
    return found ? toLocations(found, ({ span }) => span !== found.here.span) : null;
  };
  const references = (params: ReferenceParams): Location[] | null => {
    const found = find(params);
    return found
      ? toLocations(found, ({ isEntryKey }) => params.context.includeDeclaration || !isEntryKey)
      : null;
  };
  const highlights = (params: TextDocumentPositionParams): DocumentHighlight[] | null => {
    const found = find(params);
    return found ? toLocations(found, () => true).map(({ range }) => ({ range })) : null;
  };
  connection.onDefinition(answerSafely(connection, 'textDocument/definition', null, definition));
  connection.onReferences(answerSafely(connection, 'textDocument/references', null, references));
  connection.onDocumentHighlight(
    answerSafely(connection, 'textDocument/documentHighlight', null, highlights),
  );
  return { definitionProvider: true, referencesProvider: true, documentHighlightProvider: true };
};

interface Found extends Occurrences {
  readonly open: MappingDocument;
}

function toLocations(
  { open: { document }, all }: Found,
  isWanted: (occurrence: Occurrence) => boolean,
): Location[] {
  return all.filter(isWanted).map(({ span }) => ({ uri: document.uri, range: toRange(document, span) }));
}
