import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import type { LogOutputChannel } from 'vscode';
import { environmentCredentials } from '../../../client/src/lacework/environmentCredentials';
import { identityId, type KnownIdentity } from '../../../client/src/lacework/knownIdentity';
import { LaceworkSessions } from '../../../client/src/lacework/laceworkSessions';
import { parseStoredKey, printStoredKey } from '../../../client/src/lacework/storedKey';
import { TypedKey } from '../../../client/src/lacework/typedKey';
import { RestartingClient } from '../../../client/src/restartingClient';
import { serverEnvironment } from '../../../client/src/serverEnvironment';
import { findLaceworkCredentials } from '../../../server/src/cloud/lacework/findLaceworkCredentials';
import {
  laceworkConfigFile,
  readLaceworkProfiles,
} from '../../../server/src/cloud/lacework/laceworkProfiles';
import { readKeyFile } from '../../../server/src/cloud/lacework/readKeyFile';
import { settings, typedAnswers } from './vscodeStandIn';
import { KeptState, mementoOf } from './windowState';

/*
 * node crashingClient.ts FOLDER HOW: has everything in the client that holds a key hold one, and ends as HOW says. What it
 * prints, and the report that it leaves in FOLDER, is looked at by secretsOfClient.test.ts.
 *
 * The keys are in files, since a report of Node.js lists the environment.
 */
const [folder = '.', how] = process.argv.slice(2);
const secret = readFileSync(path.join(folder, 'secret'), 'utf8');
/** What is in the same place as a secret and is none: where it is shown, a secret would be. */
const marker = 'HARMLESS_MARKER';

/** All that holds a key, or the way to one, by what it is. */
async function holders(): Promise<Record<string, unknown>> {
  const env = {
    ...{ HOME: folder, USERPROFILE: folder, LW_ACCOUNT: 'acme' },
    ...{ LW_API_KEY: marker, LW_API_SECRET: secret, LW_API_TOKEN: secret },
  };
  const kept = new KeptState();
  const sessions = new LaceworkSessions({
    secrets: kept.secretStorage(),
    globalState: mementoOf(),
    workspaceState: mementoOf(),
    env,
    serverUrl: () => undefined,
    now: () => new Date(),
  });
  typedAnswers.push('acme', marker, secret);
  const typed = new TypedKey(marker);
  const credentials = await typed.ask();
  if (typeof credentials !== 'object') throw new Error('nothing was typed');
  const who = { account: 'acme', url: 'https://acme.lacework.net', username: marker };
  const identityOf = (source: KnownIdentity['source']): KnownIdentity => ({
    ...{ ...who, id: identityId(who), source, isOrganization: true, isOrganizationAdministrator: true },
  });
  await sessions.remember(identityOf('session'), credentials);
  const connection = await sessions.connect(identityOf('session'));
  if (typeof connection === 'string') throw new Error(connection);

  // The server inherits the environment of this process, and gets the proxy of VS Code's settings besides.
  settings.set('proxy', `http://jo:${secret}@127.0.0.1:1`);
  Object.assign(process.env, env);
  const environment = serverEnvironment();
  const options = { env: environment, cwd: marker };
  const module = { module: marker, options };
  const client = new RestartingClient({ run: module, debug: module }, {}, {} as LogOutputChannel);
  for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name);
  const text = printStoredKey(identityOf('stored'), credentials);
  const found = await findLaceworkCredentials({ profile: marker }, { HOME: folder, USERPROFILE: folder });
  return {
    sessions: { marker, sessions },
    connection,
    api: { marker, api: connection.open() },
    typed: { marker, typed },
    typedCredentials: credentials,
    ofEnvironment: environmentCredentials(env),
    stored: parseStoredKey(text, identityOf('stored').id),
    keyFile: await readKeyFile(path.join(folder, 'key.json')),
    profiles: await readLaceworkProfiles(laceworkConfigFile({ HOME: folder, USERPROFILE: folder })),
    found,
    languageClient: { marker, client, server: Reflect.get(client, '_serverOptions') as unknown },
  };
}

async function main(): Promise<void> {
  const held = await holders();
  const shown = Object.fromEntries(
    Object.entries(held).map(([name, holder]) => [
      name,
      inspect(holder, { depth: 12, showHidden: true }) +
        asJson(holder) +
        String(new Error('x', { cause: holder }).stack),
    ]),
  );
  writeFileSync(path.join(folder, 'shown.json'), JSON.stringify(shown));
  const error = Object.assign(new Error('crash', { cause: held }), held);
  const ends: Readonly<Record<string, () => unknown>> = {
    throw: () =>
      setImmediate(() => {
        throw error;
      }),
    reject: () => void Promise.reject(error),
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what it is about
    'reject with no error': () => void Promise.reject(held),
  };
  ends[how ?? '']?.();
}

/** What JSON makes of it; what goes in circles shows nothing. */
function asJson(holder: unknown): string {
  try {
    return JSON.stringify(holder);
  } catch {
    return '';
  }
}

void main();
