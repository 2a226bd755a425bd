import * as vscode from 'vscode';
import { CloudError } from '../../../server/src/cloud/cloudError';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { laceworkAddress } from '../../../server/src/cloud/lacework/laceworkAddress';
import { shorten } from '../../../server/src/core/text/quote';
import { messageOf } from '../messageOf';
import { plainMessage } from '../plainMessage';
import { acceptLimits } from './acceptLimits';
import { accountCount } from './accountCount';
import { environmentCredentials } from './environmentCredentials';
import { goBack } from '../ui/goBack';
import { keyFromFile } from './keyFromFile';
import type { KnownIdentity } from './knownIdentity';
import type { LaceworkSessions } from './laceworkSessions';
import { laceworkSessionsOf, type SessionsContext } from './laceworkSessionsOf';
import { pickStorage } from './pickStorage';
import { pickWayToSignIn, type WayToSignIn } from './pickWayToSignIn';
import { profileCredentials } from './profileCredentials';
import { refuseUntrusted } from './refuseUntrusted';
import { serverUrlSetting } from './serverUrlSetting';
import { laceworkFailureText } from './laceworkFailureText';
import { TypedKey } from './typedKey';
import { verifyCredentials, type VerifiedCredentials } from './verifyCredentials';
import { withLaceworkProgress } from './withLaceworkProgress';

/**
 * Signs a user in to Lacework. The key is tried before anything of it is stored; what was typed stays until that works or
 * the user gives up.
 *
 * @returns Who is signed in and in use now; nothing if the user gave up.
 */
export async function signIn(context: SessionsContext): Promise<KnownIdentity | undefined> {
  if (!vscode.workspace.isTrusted) {
    await refuseUntrusted();
    return undefined;
  }
  const sessions = laceworkSessionsOf(context);
  const title = vscode.l10n.t('Sign In to Lacework');
  const typed = new TypedKey(title);
  for (;;) {
    const way = await pickWayToSignIn(title);
    if (way === undefined) {
      return undefined;
    }
    const outcome = await signInBy(way, sessions, title, typed);
    if (outcome !== goBack) {
      return outcome;
    }
  }
}

/** @returns `goBack` where another way is wanted or needed. */
async function signInBy(
  way: WayToSignIn,
  sessions: LaceworkSessions,
  title: string,
  typed: TypedKey,
): Promise<KnownIdentity | typeof goBack | undefined> {
  let complaint: string | undefined;
  for (;;) {
    try {
      const credentials = await credentialsBy(way, title, typed, complaint);
      if (credentials === undefined || credentials === goBack) {
        return credentials;
      }
      const identity = await keep(await verify(credentials, way), way, sessions);
      if (identity !== goBack) {
        return identity;
      }
      complaint = undefined;
    } catch (error) {
      complaint = laceworkFailureText(error);
    }
    if (way.kind !== 'typed') {
      if (complaint !== undefined) {
        void vscode.window.showErrorMessage(complaint);
      }
      return goBack;
    }
  }
}

async function credentialsBy(
  way: WayToSignIn,
  title: string,
  typed: TypedKey,
  complaint: string | undefined,
): Promise<LaceworkCredentials | typeof goBack | undefined> {
  switch (way.kind) {
    case 'file':
      return keyFromFile(title);
    case 'typed':
      return typed.ask(complaint);
    case 'environment':
      return environmentCredentials(process.env);
    case 'profile': {
      const credentials = await profileCredentials(way.profileName, undefined, process.env);
      return typeof credentials === 'string' ? goBack : credentials;
    }
  }
}

/** @throws CloudError where the key is not accepted, or would go where none may. */
async function verify(credentials: LaceworkCredentials, way: WayToSignIn): Promise<VerifiedCredentials> {
  // Another address does not excuse an account that is none.
  laceworkAddress(credentials.account);
  // The environment may be a repository's, as in a container: it says where its own key goes, and no other.
  const ofEnvironment = way.kind === 'environment' ? nonEmpty(process.env.LW_API_SERVER_URL) : undefined;
  const serverUrl = checkedServerUrl() ?? ofEnvironment;
  const url = laceworkAddress(credentials.account, serverUrl);
  const title = vscode.l10n.t('Asking {0} whose key this is', new URL(url).host);
  return withLaceworkProgress(title, (control) => verifyCredentials({ ...credentials, serverUrl }, control));
}

function checkedServerUrl(): string | undefined {
  const url = serverUrlSetting();
  try {
    return url === undefined ? undefined : laceworkAddress('', url);
  } catch {
    // Its own words are about the variable of the environment.
    throw new CloudError(
      'wrong-configuration',
      vscode.l10n.t(
        'Nothing was sent: the setting laceworkMapping.lacework.serverUrl is neither https://<account>.lacework.net nor an address on this machine.',
      ),
      vscode.l10n.t('Correct it, or remove it.'),
    );
  }
}

async function keep(
  verified: VerifiedCredentials,
  way: WayToSignIn,
  sessions: LaceworkSessions,
): Promise<KnownIdentity | typeof goBack | undefined> {
  if (!(await acceptLimits(verified.identity))) {
    return goBack;
  }
  const source = await pickStorage(verified, way);
  if (source === undefined || source === goBack) {
    return source;
  }
  const profile = way.kind === 'profile' ? { profileName: way.profileName } : {};
  const identity: KnownIdentity = { ...verified.identity, source, ...(source === 'profile' && profile) };
  try {
    await sessions.remember(identity, verified.credentials);
  } catch (error) {
    throw new Error(vscode.l10n.t('The key could not be stored: {0}', messageOf(error)), { cause: error });
  }
  const learned = await sessions.learn(identity, verified.profile);
  const known = sessions.accountsOf(learned)?.accounts.length ?? 0;
  void vscode.window.showInformationMessage(
    plainMessage(
      vscode.l10n.t(
        '"{0}" is signed in to {1}. It tells of {2}.',
        shorten(learned.username, 80),
        shorten(learned.account),
        accountCount(known),
      ),
    ),
  );
  return learned;
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
