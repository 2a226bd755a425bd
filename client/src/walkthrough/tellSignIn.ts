import type * as vscode from 'vscode';
import type { LaceworkSessions } from '../lacework/laceworkSessions';
import { setContext } from '../setContext';

/**
 * Tells the walkthrough whether somebody is signed in to Lacework, now and from now on. A key of the environment counts once
 * Lacework has said whose it is.
 */
export function tellSignIn(sessions: LaceworkSessions): Pick<vscode.Disposable, 'dispose'> {
  const tell = () => void setContext('isSignedIn', (sessions.current()?.username ?? '') !== '');
  tell();
  return sessions.onDidChange(tell);
}
