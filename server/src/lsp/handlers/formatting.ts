import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import { formattingEdits } from '../../core/features/formatting';
import { answerSafely } from '../answerSafely';
import { toSpan } from '../convert/toSpan';
import { toTextEdit } from '../convert/toTextEdit';
import type { Feature } from './feature';

export const formattingFeature: Feature = ({ connection, documents }) => {
  const format = (uri: string, options: FormattingOptions, range?: Range): TextEdit[] => {
    const open = documents.get(uri);
    if (open === undefined) {
      return [];
    }
    const { document, mapping } = open;
    const span = range && toSpan(document, range);
    return formattingEdits(mapping, options, span).map((edit) => toTextEdit(document, edit));
  };
  connection.onDocumentFormatting(
    answerSafely(connection, 'textDocument/formatting', [], ({ textDocument: { uri }, options }) =>
      format(uri, options),
    ),
  );
  connection.onDocumentRangeFormatting(
    answerSafely(
      connection,
      'textDocument/rangeFormatting',
      [],
      ({ textDocument: { uri }, options, range }) => format(uri, options, range),
    ),
  );
  return { documentFormattingProvider: true, documentRangeFormattingProvider: true };
};
