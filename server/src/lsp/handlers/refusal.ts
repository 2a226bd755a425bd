import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Why a command does nothing, for its user. */
export function refusal(message: string): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
