import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../core/text/edit';
import type { ClientSupport } from '../clientSupport';
import { toTextEdit } from './toTextEdit';

/** Edits of a document that the client is asked to apply: to this version and no other, if it can tell them apart. */
export function toWorkspaceEdit(
  { versionedEdits }: ClientSupport,
  document: TextDocument,
  changes: readonly Edit[],
): WorkspaceEdit {
  const { uri, version } = document;
  const edits = changes.map((edit) => toTextEdit(document, edit));
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
