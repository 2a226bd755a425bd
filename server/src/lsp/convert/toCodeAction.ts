import type { CodeAction, CodeActionKind, Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix } from '../../core/rules/rule';
import { toTextEdit } from './toTextEdit';

/** A fix as LSP says it: an edit of this document and no command, so that every client can apply it. */
export function toCodeAction(
  document: TextDocument,
  kind: CodeActionKind,
  { title, edits }: Fix,
  diagnostics?: Diagnostic[],
): CodeAction {
  const changes = { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) };
  return { title, kind, edit: { changes }, ...(diagnostics && { diagnostics }) };
}
