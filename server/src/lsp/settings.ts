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

/** In milliseconds. An editor answers at once, unless something is wrong with it. */
const patience = 5000;
const noAnswer = Symbol('no answer');

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
  /** Answers that were not waited for. */
  readonly #late = new Map<string, Settings>();
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
    this.#late.delete(uri);
  }

  #forgetAll(): void {
    this.#byUri.clear();
    this.#late.clear();
    this.#changed.fire();
  }

  async #read(uri: string): Promise<Settings> {
    const late = this.#late.get(uri);
    const own = this.#client.configuration ? (late ?? (await this.#ask(uri))) : this.#sent;
    const { severities, ignores, uri: configUri } = await this.#projects.for(uri);
    const all = new Map([...own.severities, ...severities]);
    return { ...own, severities: all, ignores, ...(configUri !== undefined && { configUri }) };
  }

  /** Without an answer in time the defaults hold, until it comes: nothing is checked while the settings are unknown. */
  async #ask(scopeUri: string): Promise<Settings> {
    const item = { scopeUri, section: settingsSection };
    const answer: Promise<unknown> = logFailure(
      this.#connection,
      this.#connection.workspace.getConfiguration(item),
    );
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<typeof noAnswer>((resolve) => {
      timer = setTimeout(() => resolve(noAnswer), patience);
    });
    const first = await Promise.race([answer, tooLate]);
    clearTimeout(timer);
    if (first !== noAnswer) {
      return readSettings(first);
    }
    this.#connection.console.warn('The editor does not answer what its settings are: the defaults hold.');
    void answer.then((late) => {
      if (!this.#byUri.has(scopeUri)) {
        return;
      }
      this.#late.set(scopeUri, readSettings(late));
      this.#byUri.delete(scopeUri);
      this.#changed.fire();
    });
    return readSettings(undefined);
  }
}
