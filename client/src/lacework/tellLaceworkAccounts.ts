import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { LaceworkAccountsData } from '../../../server/src/core/facts/laceworkAccounts';
import { clientNotifications } from '../../../server/src/lsp/protocol';
import { messageOf } from '../messageOf';
import { laceworkSessionsOf, type SessionsContext } from './laceworkSessionsOf';

/**
 * For as long as the server runs: tells it the Lacework accounts of the organization in use. The server gets names, never a
 * key.
 */
export function tellLaceworkAccounts(context: SessionsContext, client: LanguageClient): void {
  const sessions = laceworkSessionsOf(context);
  let followed: { dispose(): unknown } | undefined;
  const tell = () => {
    const identity = sessions.current();
    void send(client, identity === undefined ? undefined : sessions.accountsOf(identity));
  };
  client.onDidChangeState(({ newState }) => {
    followed?.dispose();
    followed = undefined;
    if (newState === State.Running) {
      followed = sessions.onDidChange(tell);
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
