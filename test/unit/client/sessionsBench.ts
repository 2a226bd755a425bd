import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Memento } from 'vscode';
import type { KnownIdentity } from '../../../client/src/lacework/knownIdentity';
import type { LaceworkConnection, LaceworkIdentity } from '../../../client/src/lacework/laceworkConnection';
import { LaceworkSessions } from '../../../client/src/lacework/laceworkSessions';
import { verifyCredentials } from '../../../client/src/lacework/verifyCredentials';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { Secret } from '../../../server/src/cloud/lacework/secret';
import { administrator, sampleLacework } from '../../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../../emulators/lacework/startLacework';
import { KeptState, mementoOf } from './windowState';

interface WindowSetup {
  readonly env?: Readonly<Record<string, string>>;
  readonly serverUrl?: string;
  readonly workspace?: Memento;
}

/** Windows of one VS Code, and two emulators of Lacework. */
export class SessionsBench {
  readonly kept = new KeptState();
  readonly now = new Date('2026-03-01T08:00:00Z');
  readonly #windows: LaceworkSessions[] = [];

  private constructor(
    readonly acme: LaceworkEmulator,
    readonly other: LaceworkEmulator,
    readonly home: string,
  ) {}

  static async start(): Promise<SessionsBench> {
    const home = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-sessions-'));
    return new SessionsBench(await startLacework(sampleLacework), await startLacework(sampleLacework), home);
  }

  async close(): Promise<void> {
    this.#windows.forEach((each) => each.dispose());
    await Promise.all([this.acme.close(), this.other.close()]);
    await rm(this.home, { recursive: true });
  }

  openWindow({ env = {}, serverUrl, workspace = mementoOf() }: WindowSetup = {}): LaceworkSessions {
    const sessions = new LaceworkSessions({
      secrets: this.kept.secretStorage(),
      globalState: this.kept.memento(),
      workspaceState: workspace,
      env: { HOME: this.home, USERPROFILE: this.home, ...env },
      serverUrl: () => serverUrl,
      now: () => this.now,
    });
    this.#windows.push(sessions);
    return sessions;
  }

  credentials({ keyId, secret } = administrator, serverUrl = this.acme.url): LaceworkCredentials {
    return { account: 'acme-main', key: { id: keyId, secret: new Secret(secret) }, serverUrl };
  }

  async signIn(
    sessions: LaceworkSessions,
    source: LaceworkIdentity['source'],
    credentials = this.credentials(),
    profileName?: string,
  ): Promise<KnownIdentity> {
    const { identity, profile } = await verifyCredentials(credentials, {});
    const known = { ...identity, source, ...(profileName !== undefined && { profileName }) };
    await sessions.remember(known, credentials);
    return sessions.learn(known, profile);
  }

  async connect(sessions: LaceworkSessions, identity: KnownIdentity): Promise<LaceworkConnection> {
    const connection = await sessions.connect(identity);
    return typeof connection === 'string' ? assert.fail(connection) : connection;
  }
}

const found = sampleLacework.users.find(({ kind }) => kind === 'user');
assert.ok(found);
/** A user who is no administrator. */
export const developer = found;
