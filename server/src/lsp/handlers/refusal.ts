import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { FileRefusal } from '../protocol';

/** Why a command does nothing, for its user. */
export function refusal(message: string): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** The same where problems of the mapping file are the reason. */
export function fileRefusal(message: string): ResponseError<FileRefusal> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message, { isByProblems: true });
}
