import type { ExtensionContext, SecretStorage } from 'vscode';
import { tellSignIn } from '../walkthrough/tellSignIn';
import { LaceworkSessions } from './laceworkSessions';
import { serverUrlSetting } from './serverUrlSetting';

/** What the sessions need of VS Code. */
export type SessionsContext = Pick<
  ExtensionContext,
  'secrets' | 'globalState' | 'workspaceState' | 'subscriptions'
>;

const known = new WeakMap<SecretStorage, LaceworkSessions>();

/** The sessions of this window: the same whenever they are asked for, for keys may be in their memory alone. */
export function laceworkSessionsOf(context: SessionsContext): LaceworkSessions {
  const { secrets, globalState, workspaceState, subscriptions } = context;
  let sessions = known.get(secrets);
  if (sessions === undefined) {
    sessions = new LaceworkSessions({
      ...{ secrets, globalState, workspaceState },
      env: process.env,
      serverUrl: serverUrlSetting,
      now: () => new Date(),
    });
    known.set(secrets, sessions);
    subscriptions.push(sessions, tellSignIn(sessions));
  }
  return sessions;
}
