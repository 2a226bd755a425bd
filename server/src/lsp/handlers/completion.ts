import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import type { Completion } from '../../core/features/completion';
import { completions } from '../../core/features/completions';
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
    const offset = open.document.offsetAt(position);
    const isAlike = (other: string) => facts.isOfSample(other) === facts.isOfSample(uri);
    const names = documents.laceworkAccountNames(uri, isAlike);
    const found = completions(open.mapping, offset, facts.of(uri), names);
    const items = found.items.map((item, order) => ({
      ...toItem(open, kind, item, order),
      ...(client.snippets && toSnippet(open, item)),
    }));
    return { isIncomplete: found.isIncomplete, items };
  };
  connection.onCompletion(answerSafely(connection, 'textDocument/completion', nothing, answer));
  return { completionProvider: { triggerCharacters: ['"', ':'] } };
};

const nothing: CompletionList = { isIncomplete: false, items: [] };

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  awsAccount: CompletionItemKind.Value,
  laceworkAccount: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  structure: CompletionItemKind.Struct,
};

function toItem(
  { document }: MappingDocument,
  markupKind: MarkupKind,
  { kind, label, detail, filterText, edit, additionalEdits, ...explanation }: Completion,
  order: number,
): CompletionItem {
  return {
    label,
    kind: kinds[kind],
    detail,
    filterText,
    // Clients sort by text; the order is the core's.
    sortText: String(order).padStart(5, '0'),
    documentation: toMarkup(explanation, markupKind),
    textEdit: toTextEdit(document, edit),
    ...(additionalEdits.length > 0 && {
      additionalTextEdits: additionalEdits.map((each) => toTextEdit(document, each)),
    }),
  };
}

function toSnippet({ document }: MappingDocument, { edit, snippet }: Completion): Partial<CompletionItem> {
  return snippet === undefined
    ? {}
    : {
        textEdit: toTextEdit(document, { ...edit, text: snippet }),
        insertTextFormat: InsertTextFormat.Snippet,
      };
}
