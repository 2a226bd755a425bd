import {
  CompletionItemKind,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { completions, type Completion } from '../../core/features/completion';
import { answerSafely } from '../answerSafely';
import { toMarkup } from '../convert/toMarkup';
import { toTextEdit } from '../convert/toTextEdit';
import type { MappingDocument } from '../mappingDocuments';
import type { Feature } from './feature';

export const completionFeature: Feature = ({ connection, client, documents, facts }) => {
  const kind = client.markdownCompletion ? MarkupKind.Markdown : MarkupKind.PlainText;
  const answer = ({ textDocument: { uri }, position }: CompletionParams): CompletionList => {
    const open = documents.get(uri);
    if (open === undefined) {
      return nothing;
    }
    const found = completions(open.mapping, open.document.offsetAt(position), facts.current);
    const items = found.items.map((item, order) => toItem(open, kind, item, order));
    return { isIncomplete: found.isIncomplete, items };
  };
  connection.onCompletion(answerSafely(connection, 'textDocument/completion', nothing, answer));
  return { completionProvider: { triggerCharacters: ['"'] } };
};

const nothing: CompletionList = { isIncomplete: false, items: [] };

function toItem(
  { document }: MappingDocument,
  kind: MarkupKind,
  { label, detail, filterText, edit, additionalEdits, title, rows }: Completion,
  order: number,
): CompletionItem {
  return {
    label,
    kind: CompletionItemKind.Value,
    detail,
    filterText,
    // Clients sort by text; the order is the core's.
    sortText: String(order).padStart(5, '0'),
    documentation: toMarkup({ title, text: '', rows }, kind),
    textEdit: toTextEdit(document, edit),
    ...(additionalEdits.length > 0 && {
      additionalTextEdits: additionalEdits.map((each) => toTextEdit(document, each)),
    }),
  };
}
