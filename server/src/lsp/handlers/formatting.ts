import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import { formattingEdits } from '../../core/features/formatting';
import { applyEdits, type Edit } from '../../core/text/edit';
import { answerSafely } from '../answerSafely';
import { toSpan } from '../convert/toSpan';
import { toTextEdit } from '../convert/toTextEdit';
import type { Feature } from './feature';

/** An editor takes longer over so many edits than over a text that is replaced as a whole. */
const mostEdits = 100_000;

function asOne(text: string, edits: readonly Edit[]): Edit {
  return { span: { start: 0, end: text.length }, text: applyEdits(text, edits) };
}

export const formattingFeature: Feature = ({ connection, documents }) => {
  const format = (uri: string, options: FormattingOptions, range?: Range): TextEdit[] => {
    const open = documents.get(uri);
    if (open === undefined) {
      return [];
    }
    const { document, mapping } = open;
    const span = range && toSpan(document, range);
    const edits = formattingEdits(mapping, options, span);
    return (edits.length > mostEdits ? [asOne(mapping.text, edits)] : edits).map((edit) =>
      toTextEdit(document, edit),
    );
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
