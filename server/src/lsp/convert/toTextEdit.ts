import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../core/text/edit';
import { toRange } from './toRange';

export function toTextEdit(document: TextDocument, { span, text }: Edit): TextEdit {
  return { range: toRange(document, span), newText: text };
}
