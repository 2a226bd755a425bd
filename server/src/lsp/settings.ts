import {
  DidChangeConfigurationNotification,
  Emitter,
  type Connection,
  type Event,
} from 'vscode-languageserver';
import { severities, type Severity } from '../core/rules/rule';
import type { RuleSeverities } from '../core/rules/runRules';
import type { ClientSupport } from './clientSupport';
import { logFailure } from './logFailure';
import { propertyOf } from './propertyOf';
import { settingsSection } from './protocol';

/** What the user set, for one document. */
export interface Settings {
  readonly severities: RuleSeverities;
  readonly showCodeLenses: boolean;
}

/**
 * The user's settings. A client that answers `workspace/configuration` is asked for each document; any other
 * may send them all with `workspace/didChangeConfiguration`.
 */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientSupport;
  readonly #byUri = new Map<string, Promise<Settings>>();
  readonly #changed = new Emitter<void>();
  /** Counts the changes, so that what was computed before one can be told from what was computed after it. */
  #generation = 0;
  #sent: Settings = readSettings(undefined);

  constructor(connection: Connection, client: ClientSupport) {
    this.#connection = connection;
    this.#client = client;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#sent = readSettings(propertyOf(settings, settingsSection));
      this.#byUri.clear();
      this.#generation++;
      this.#changed.fire();
    });
    connection.onInitialized(() => {
      if (client.registersConfigurationChange) {
        const options = { section: settingsSection };
        void logFailure(
          connection,
          connection.client.register(DidChangeConfigurationNotification.type, options),
        );
      }
    });
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  get generation(): number {
    return this.#generation;
  }

  /** The settings that hold for a document. Where the client gives none, the defaults. */
  async for(scopeUri: string): Promise<Settings> {
    if (!this.#client.configuration) {
      return this.#sent;
    }
    let settings = this.#byUri.get(scopeUri);
    if (settings === undefined) {
      settings = this.#ask(scopeUri);
      this.#byUri.set(scopeUri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  async #ask(scopeUri: string): Promise<Settings> {
    const item = { scopeUri, section: settingsSection };
    return readSettings(
      await logFailure(this.#connection, this.#connection.workspace.getConfiguration(item)),
    );
  }
}

/** Reads what a client sent. What is not understood counts as not set. */
function readSettings(sent: unknown): Settings {
  const configured = propertyOf(sent, 'rules');
  const pairs = typeof configured === 'object' && configured !== null ? Object.entries(configured) : [];
  return {
    severities: new Map(pairs.flatMap(([id, value]) => (isSeverity(value) ? [[id, value]] : []))),
    showCodeLenses: propertyOf(propertyOf(sent, 'codeLens'), 'enabled') !== false,
  };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some((severity) => severity === value);
}
