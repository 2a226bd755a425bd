import type { Disposable, Memento, SecretStorage } from 'vscode';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { laceworkAccountsOf } from '../../../server/src/cloud/lacework/laceworkAccountsOf';
import type { UserProfile } from '../../../server/src/cloud/lacework/userProfile';
import type { LaceworkAccountsData } from '../../../server/src/core/facts/laceworkAccounts';
import { connectionFrom } from './connectionFrom';
import type { Environment } from './environmentCredentials';
import { environmentIdentity } from './environmentIdentity';
import { IdentityIndex } from './identityIndex';
import { KnownAccounts } from './knownAccounts';
import type { KnownIdentity } from './knownIdentity';
import type { LaceworkConnection } from './laceworkConnection';
import { profileCredentials } from './profileCredentials';
import { parseStoredKey, printStoredKey } from './storedKey';

const secretPrefix = 'lacework.key ';

/** Why there is no connection: its key is gone or damaged, or its profile is gone or of another account now. */
export type KeyFault = 'missing' | 'damaged' | 'other-account';

export interface SessionsOptions {
  readonly secrets: SecretStorage;
  readonly globalState: Memento;
  readonly workspaceState: Memento;
  readonly env: Environment;
  /** An address in place of those of Lacework, as it is set now. */
  readonly serverUrl: () => string | undefined;
  readonly now: () => Date;
}

/**
 * Who is signed in to Lacework, with which key, and what is known of their Lacework accounts. Keys are in VS Code's secret
 * storage, in memory, or where they were; nothing else of VS Code gets them.
 */
export class LaceworkSessions implements Disposable {
  readonly #options: SessionsOptions;
  readonly #index: IdentityIndex;
  readonly #accounts: KnownAccounts;
  /** Those that last as long as the window. */
  readonly #inMemory = new Map<string, { identity: KnownIdentity; credentials: LaceworkCredentials }>();
  /** Who the key of the environment belongs to, as Lacework said. */
  #verifiedEnvironment: KnownIdentity | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #subscription: Disposable;

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#index = new IdentityIndex(options.globalState, options.workspaceState);
    this.#accounts = new KnownAccounts(options.globalState);
    this.#subscription = options.secrets.onDidChange(({ key }) => {
      if (key.startsWith(secretPrefix)) {
        // Where the storage cannot be read, whoever wants the key is told so.
        this.#secretChanged(key.slice(secretPrefix.length)).catch(() => this.#changed());
      }
    });
  }

  /** Calls back whenever another identity is in use, or other Lacework accounts are known. */
  onDidChange(listener: () => void): Pick<Disposable, 'dispose'> {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /** Who can be used: signed in, and last the one of the environment. */
  identities(): KnownIdentity[] {
    const inMemory = [...this.#inMemory.values()].map(({ identity }) => identity);
    const kept = this.#index.all().filter(({ id }) => !this.#inMemory.has(id));
    const environment = this.#environment();
    return [...kept, ...inMemory, ...(environment === undefined ? [] : [environment])];
  }

  /**
   * Who is in use: the choice in this workspace, else the last one in any, else that of the environment. Where a choice is
   * gone there is none, and no other takes its place unasked.
   */
  current(): KnownIdentity | undefined {
    const identities = this.identities();
    const wanted = this.#index.chosen() ?? this.#index.lastUsed();
    return wanted === undefined
      ? identities.find(({ source }) => source === 'environment')
      : identities.find(({ id }) => id === wanted);
  }

  async choose({ id }: KnownIdentity): Promise<void> {
    await this.#index.choose(id);
    this.#changed();
  }

  /** Why an identity cannot be used, or a connection. @throws CloudError where its profile cannot be read. */
  async connect(identity: KnownIdentity): Promise<LaceworkConnection | KeyFault> {
    const credentials = await this.#credentialsOf(identity);
    return typeof credentials === 'string'
      ? credentials
      : connectionFrom(identity, credentials, (profile) => this.learn(identity, profile));
  }

  /** Signs somebody in who was verified, and uses them in this workspace. */
  async remember(identity: KnownIdentity, credentials: LaceworkCredentials): Promise<void> {
    const { id, source } = identity;
    if (source === 'stored') {
      // The index comes first, so that a key is never where nobody knows of it.
      await this.#index.put(identity);
      await this.#options.secrets.store(secretPrefix + id, printStoredKey(identity, credentials));
      this.#inMemory.delete(id);
    } else {
      await this.#forgetKey(id);
      if (source === 'profile') {
        await this.#index.put(identity);
      } else if (source === 'session') {
        this.#inMemory.set(id, { identity, credentials });
      }
    }
    await this.choose(identity);
  }

  /** Signs somebody out: nothing of the key or of the names stays. */
  async forget({ id }: KnownIdentity): Promise<void> {
    await this.#forgetKey(id);
    await this.#accounts.keep(id, undefined);
    this.#changed();
  }

  accountsOf({ id }: KnownIdentity): LaceworkAccountsData | undefined {
    return this.#accounts.of(id);
  }

  /** Keeps what Lacework says of a user: who it is, and the Lacework accounts that it sees. */
  async learn(identity: KnownIdentity, profile: UserProfile): Promise<KnownIdentity> {
    const { username, isOrganization, isOrganizationAdministrator } = profile;
    const told = { ...identity, username, isOrganization, isOrganizationAdministrator };
    if (told.source === 'environment') {
      this.#verifiedEnvironment = told;
    } else if (username !== identity.username || !this.identities().some(({ id }) => id === identity.id)) {
      // The key is another user's now, or this one was signed out meanwhile: nothing is kept of them.
      return told;
    } else {
      await this.#update(told);
    }
    const accounts = laceworkAccountsOf(profile, identity.url, this.#options.now().toISOString());
    await this.#accounts.keep(identity.id, accounts);
    this.#changed();
    return told;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#listeners.clear();
    this.#inMemory.clear();
  }

  async #credentialsOf({
    id,
    source,
    account,
    profileName,
  }: KnownIdentity): Promise<LaceworkCredentials | KeyFault> {
    switch (source) {
      case 'session':
        return this.#inMemory.get(id)?.credentials ?? 'missing';
      case 'environment':
        return environmentIdentity(this.#options.env, this.#options.serverUrl())?.credentials ?? 'missing';
      case 'profile':
        return profileCredentials(profileName ?? '', account, this.#options.env);
      case 'stored': {
        const text = await this.#options.secrets.get(secretPrefix + id);
        return text === undefined ? 'missing' : (parseStoredKey(text, id)?.credentials ?? 'damaged');
      }
    }
  }

  #environment(): KnownIdentity | undefined {
    const found = environmentIdentity(this.#options.env, this.#options.serverUrl())?.identity;
    return found?.id === this.#verifiedEnvironment?.id ? (this.#verifiedEnvironment ?? found) : found;
  }

  async #update(identity: KnownIdentity): Promise<void> {
    const held = this.#inMemory.get(identity.id);
    if (held === undefined) {
      await this.#index.put(identity);
    } else {
      this.#inMemory.set(identity.id, { ...held, identity });
    }
  }

  async #forgetKey(id: string): Promise<void> {
    this.#inMemory.delete(id);
    await this.#options.secrets.delete(secretPrefix + id);
    await this.#index.remove(id);
  }

  /** Another window signed somebody in or out, or this one did. What else the other one kept comes later, if at all. */
  async #secretChanged(id: string): Promise<void> {
    const text = await this.#options.secrets.get(secretPrefix + id);
    const listed = this.#index.all().find((each) => each.id === id);
    const stored = text === undefined ? undefined : parseStoredKey(text, id);
    if (stored !== undefined && listed?.source !== 'stored') {
      await this.#index.put(stored.identity);
    } else if (text === undefined && listed?.source === 'stored') {
      await this.#index.drop(id);
    }
    this.#changed();
  }

  #changed(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
