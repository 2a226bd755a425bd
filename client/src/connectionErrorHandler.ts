import { ErrorAction, type ErrorHandler, type LanguageClient } from 'vscode-languageclient/node';

/**
 * Decides what happens when the language server dies: it is started again, as often as the language client does by itself.
 * That something could not be sent to it is no reason to give it up, as it would be there after three messages. A server
 * that died while there was much to tell it would stay dead; that its connection is closed is told a moment later.
 *
 * @param client the one that this is for, once it is there
 */
export function connectionErrorHandler(client: () => LanguageClient): ErrorHandler {
  let byDefault: ErrorHandler | undefined;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => (byDefault ??= client().createDefaultErrorHandler()).closed(),
  };
}
