import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { answerSafely } from '../answerSafely';
import { toRange } from '../convert/toRange';
import type { MappingDocument } from '../mappingDocuments';
import type { Feature } from './feature';

export const selectionRangeFeature: Feature = ({ connection, documents }) => {
  const answer = ({ textDocument: { uri }, positions }: SelectionRangeParams): SelectionRange[] => {
    const open = documents.get(uri);
    return open === undefined ? [] : positions.map((position) => selectionAt(open, position));
  };
  connection.onSelectionRanges(answerSafely(connection, 'textDocument/selectionRange', [], answer));
  return { selectionRangeProvider: true };
};

/** Each position has to get one: an empty one where there is nothing to select. */
function selectionAt({ document, mapping }: MappingDocument, position: Position): SelectionRange {
  const offset = document.offsetAt(position);
  const spans = mapping.spansAround(offset);
  const innermost = spans.reduce<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(document, span), ...(parent && { parent }) }),
    undefined,
  );
  return innermost ?? { range: toRange(document, { start: offset, end: offset }) };
}
