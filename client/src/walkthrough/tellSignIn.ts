import type * as vscode from 'vscode';
import type { LaceworkSessions } from '../lacework/laceworkSessions';
import { setContext } from '../setContext';

/** Tells the walkthrough whether somebody is signed in to Lacework, now and from now on. */
export function tellSignIn(sessions: LaceworkSessions): Pick<vscode.Disposable, 'dispose'> {
  const tell = () => void setContext('isSignedIn', sessions.current() !== undefined);
  tell();
  return sessions.onDidChange(tell);
}
