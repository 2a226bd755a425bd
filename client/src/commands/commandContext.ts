import type * as vscode from 'vscode';
import type { SessionsContext } from '../lacework/laceworkSessionsOf';
import type { LanguageChoices } from '../languageChoices';
import type { LazyLanguageClient } from '../lazyLanguageClient';

/** What commands need of the rest of the extension. */
export interface CommandContext extends SessionsContext {
  readonly choices: LanguageChoices;
  readonly client: LazyLanguageClient;
  readonly extension: vscode.Extension<unknown>;
  readonly extensionUri: vscode.Uri;
  /** Files of this extension, which all windows share. */
  readonly globalStorageUri: vscode.Uri;
}
