import {
  DidChangeConfigurationNotification,
  Emitter,
  type Connection,
  type Event,
} from 'vscode-languageserver';
import type { Ignore } from '../core/config/projectConfig';
import type { LensKind } from '../core/features/codeLens';
import type { RuleSeverities } from '../core/rules/runRules';
import type { ClientSupport } from './clientSupport';
import { logFailure } from './logFailure';
import type { ProjectConfigs } from './projectConfigs';
import { propertyOf } from './propertyOf';
import { settingsSection } from './protocol';
import { readSettings } from './readSettings';

/** What the user set, for one document. */
export interface Settings {
  readonly severities: RuleSeverities;
  /** Problems that the project has decided to live with. */
  readonly ignores: readonly Ignore[];
  /** The project's configuration, if there is one. */
  readonly configUri?: string;
  readonly codeLenses: ReadonlySet<LensKind>;
  readonly inlayHints: boolean;
  readonly semanticTokens: boolean;
}

/**
 * The user's settings, and what the project's configuration says, which wins for the rules that it names. A client that
 * answers `workspace/configuration` is asked for each document; any other may send them all with
 * `workspace/didChangeConfiguration`.
 */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientSupport;
  readonly #projects: ProjectConfigs;
  readonly #byUri = new Map<string, Promise<Settings>>();
  readonly #changed = new Emitter<void>();
  #sent: Settings = readSettings(undefined);

  constructor(connection: Connection, client: ClientSupport, projects: ProjectConfigs) {
    this.#connection = connection;
    this.#client = client;
    this.#projects = projects;
    projects.onDidChange(() => this.#forgetAll());
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#sent = readSettings(propertyOf(settings, settingsSection));
      this.#forgetAll();
    });
  }

  /** Asks the client to say when its settings change. To be called when the client is ready. */
  register(): void {
    if (this.#client.registersConfigurationChange) {
      const options = { section: settingsSection };
      const registration = this.#connection.client.register(DidChangeConfigurationNotification.type, options);
      void logFailure(this.#connection, registration);
    }
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** The settings that hold for a document. Where the client gives none, the defaults. */
  async for(scopeUri: string): Promise<Settings> {
    let settings = this.#byUri.get(scopeUri);
    if (settings === undefined) {
      settings = this.#read(scopeUri);
      this.#byUri.set(scopeUri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  #forgetAll(): void {
    this.#byUri.clear();
    this.#changed.fire();
  }

  async #read(uri: string): Promise<Settings> {
    const own = this.#client.configuration ? await this.#ask(uri) : this.#sent;
    const { severities, ignores, uri: configUri } = await this.#projects.for(uri);
    const all = new Map([...own.severities, ...severities]);
    return { ...own, severities: all, ignores, ...(configUri !== undefined && { configUri }) };
  }

  async #ask(scopeUri: string): Promise<Settings> {
    const item = { scopeUri, section: settingsSection };
    return readSettings(
      await logFailure(this.#connection, this.#connection.workspace.getConfiguration(item)),
    );
  }
}
