import {
  LSPErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameableAt, renameEdits, type Refusal } from '../../core/features/rename';
import { answerSafely } from '../answerSafely';
import { toRange } from '../convert/toRange';
import { toWorkspaceEdit } from '../convert/toWorkspaceEdit';
import type { Feature } from './feature';

/** Renames Lacework accounts. What cannot be renamed is answered with an error, whose message clients show. */
export const renameFeature: Feature = ({ connection, client, documents }) => {
  const prepare = ({
    textDocument: { uri },
    position,
  }: PrepareRenameParams): PrepareRenameResult | ResponseError | null => {
    const open = documents.get(uri);
    const found = open && renameableAt(open.mapping, open.document.offsetAt(position));
    if (open === undefined || found === undefined) {
      return null;
    }
    return 'refusal' in found
      ? toError(found)
      : { range: toRange(open.document, found.span), placeholder: found.name };
  };
  const rename = ({
    textDocument: { uri },
    position,
    newName,
  }: RenameParams): WorkspaceEdit | ResponseError | null => {
    const open = documents.get(uri);
    const found = open && renameEdits(open.mapping, open.document.offsetAt(position), newName);
    if (open === undefined || found === undefined) {
      return null;
    }
    return 'refusal' in found ? toError(found) : toWorkspaceEdit(client, open.document, found);
  };
  if (client.preparesRename) {
    connection.onPrepareRename(answerSafely(connection, 'textDocument/prepareRename', null, prepare));
  }
  connection.onRenameRequest(answerSafely(connection, 'textDocument/rename', null, rename));
  return { renameProvider: client.preparesRename ? { prepareProvider: true } : true };
};

function toError({ refusal }: Refusal): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}
