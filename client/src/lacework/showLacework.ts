import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { LaceworkAccountsData } from '../../../server/src/core/facts/laceworkAccounts';
import { clientNotifications } from '../../../server/src/lsp/protocol';
import { messageOf } from '../messageOf';
import { laceworkSessionsOf, type SessionsContext } from './laceworkSessionsOf';
import { createLaceworkStatus } from './laceworkStatus';

/**
 * For as long as the server runs: tells it the Lacework accounts of the organization in use, and shows in the language
 * status what that is. The server gets names, never a key.
 */
export function showLacework(context: SessionsContext, client: LanguageClient): void {
  const sessions = laceworkSessionsOf(context);
  /** What is to be given back when the server stops. */
  let held: Pick<vscode.Disposable, 'dispose'>[] = [];
  let item: vscode.LanguageStatusItem | undefined;
  const show = () => {
    item?.dispose();
    item = createLaceworkStatus(sessions);
  };
  const tell = () => {
    const identity = sessions.current();
    void send(client, identity === undefined ? undefined : sessions.accountsOf(identity));
  };
  client.onDidChangeState(({ newState }) => {
    held.forEach((each) => void each.dispose());
    held = [];
    item?.dispose();
    if (newState === State.Running) {
      held = [
        sessions.onDidChange(() => {
          show();
          tell();
        }),
        // What is known grows old.
        vscode.window.onDidChangeWindowState(show),
      ];
      show();
      tell();
    }
  });
}

async function send(client: LanguageClient, accounts: LaceworkAccountsData | undefined): Promise<void> {
  try {
    await client.sendNotification(clientNotifications.laceworkAccounts, accounts ?? null);
  } catch (error) {
    client.warn(messageOf(error), undefined, false);
  }
}
