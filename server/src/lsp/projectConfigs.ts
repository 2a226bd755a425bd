import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  Emitter,
  type Connection,
  type Event,
} from 'vscode-languageserver';
import { configFileName } from '../core/config/configFileName';
import { countOf } from '../core/text/countOf';
import { escapeInvisible } from '../core/text/escapeInvisible';
import { findConfig } from '../project/findConfig';
import {
  configFor,
  loadConfig,
  noFileConfig,
  type FileConfig,
  type LoadedConfig,
} from '../project/loadConfig';
import type { ClientSupport } from './clientSupport';
import { logFailure } from './logFailure';

/** A configuration can be wrong in thousands of places, and it is read whenever it changes. */
const mostLogged = 20;

/** What a project's configuration says about a document, and where it is. */
export interface DocumentConfig extends FileConfig {
  readonly uri?: string;
}

/**
 * What the projects' `lacework-mapping.config.json` say about documents. They are read anew when the client says
 * that one changed; where it cannot, when a document is saved.
 */
export class ProjectConfigs {
  readonly #connection: Connection;
  #folders: readonly string[];
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();
  readonly #changed = new Emitter<void>();

  /** @param folderUris The folders that the user has open at the start. */
  constructor(connection: Connection, folderUris: readonly string[]) {
    this.#connection = connection;
    this.#folders = folderUris.flatMap((uri) => pathOf(uri) ?? []);
    connection.onDidChangeWatchedFiles(() => this.forget());
  }

  /** Asks the client to say when a configuration or a folder changes. To be called when the client is ready. */
  register(client: ClientSupport): void {
    if (client.workspaceFolders) {
      this.#connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
        const closed = new Set(event.removed.flatMap(({ uri }) => pathOf(uri) ?? []));
        const opened = event.added.flatMap(({ uri }) => pathOf(uri) ?? []);
        this.#folders = [...this.#folders.filter((folder) => !closed.has(folder)), ...opened];
        this.forget();
      });
      const registration = this.#connection.client.register(DidChangeWorkspaceFoldersNotification.type);
      void logFailure(this.#connection, registration);
    }
    if (client.registersFileWatchers) {
      const watchers = [{ globPattern: `**/${configFileName}` }];
      const registration = this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers,
      });
      void logFailure(this.#connection, registration);
    }
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** Reads every configuration anew when it is needed next. */
  forget(): void {
    this.#loaded.clear();
    this.#changed.fire();
  }

  /** What holds for a document. One that is no file on disk, and one without a configuration, has none. */
  async for(uri: string): Promise<DocumentConfig> {
    try {
      const file = pathOf(uri);
      // The folder of a new document may not be there.
      const folder = file && (await realpath(path.dirname(file)).catch(() => undefined));
      if (!file || !folder) {
        return noFileConfig;
      }
      const found = await findConfig(folder, await this.#boundaryOf(file, folder));
      if (found === undefined) {
        return noFileConfig;
      }
      const config = configFor(await this.#load(found), path.join(folder, path.basename(file)));
      return { ...config, uri: pathToFileURL(found).toString() };
    } catch (error) {
      this.#connection.console.warn(
        `No configuration was looked for beside ${escapeInvisible(uri)}: ${escapeInvisible(String(error))}`,
      );
      return noFileConfig;
    }
  }

  async #boundaryOf(file: string, folder: string): Promise<string> {
    const open = this.#folders.find((each) => !path.relative(each, file).startsWith('..'));
    return open === undefined ? folder : realpath(open);
  }

  async #load(file: string): Promise<LoadedConfig> {
    let loaded = this.#loaded.get(file);
    if (loaded === undefined) {
      loaded = loadConfig(file, false);
      this.#loaded.set(file, loaded);
      const { problems } = await loaded;
      for (const { message } of problems.slice(0, mostLogged)) {
        this.#connection.console.warn(`${escapeInvisible(file)}: ${message}`);
      }
      if (problems.length > mostLogged) {
        const more = countOf(problems.length - mostLogged, 'problem');
        this.#connection.console.warn(`${escapeInvisible(file)}: ${more} more, not shown here.`);
      }
    }
    return loaded;
  }
}

/** Nothing for what is no file on this computer, or has a name that no file can have. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
