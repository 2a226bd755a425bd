import type { ProtocolRequestType0 } from 'vscode-languageserver';
import { logFailure } from './logFailure';
import type { Session } from './session';

/**
 * Tells the client to ask anew when settings or facts have changed, since the answers may be others then.
 *
 * @param isSupported whether the client takes this request
 */
export function refreshOnChange(
  { connection, problems }: Session,
  isSupported: boolean,
  request: ProtocolRequestType0<void, void, void, void>,
): void {
  if (isSupported) {
    problems.onDidChange(() => logFailure(connection, connection.sendRequest(request)));
  }
}
