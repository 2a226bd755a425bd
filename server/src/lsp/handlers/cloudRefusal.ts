import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CloudError } from '../../cloud/cloudError';
import type { PullFailure } from '../protocol';

/**
 * Why a command that asks a cloud has no answer, for its user.
 *
 * @param kept What stays in use nevertheless, as a sentence; nothing if missing.
 */
export function cloudRefusal(
  { code, message: what, advice }: CloudError,
  kept?: string,
): ResponseError<PullFailure> {
  const message = [what, kept].filter(Boolean).join(' ');
  return new ResponseError(
    code === 'cancelled' ? LSPErrorCodes.RequestCancelled : LSPErrorCodes.RequestFailed,
    [message, advice].filter(Boolean).join('\n'),
    { code, message, advice },
  );
}
