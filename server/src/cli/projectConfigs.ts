import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { RuleSeverities } from '../core/rules/runRules';
import { findConfig } from '../project/findConfig';
import { configFor, loadConfig, type FileConfig, type LoadedConfig } from '../project/loadConfig';
import { SourceText } from './sourceText';
import { UsageError } from './usageError';

/** Finds what the command line and the projects' configurations say about files. Each configuration is read once. */
export class ProjectConfigs {
  readonly #cwd: string;
  readonly #explicit: string | undefined;
  readonly #severities: RuleSeverities;
  readonly #found = new Map<string, Promise<string | undefined>>();
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();

  /**
   * @param explicit The configuration to use for all files.
   * @param severities What the command line says; it wins over every configuration.
   */
  constructor(cwd: string, explicit: string | undefined, severities: RuleSeverities) {
    this.#cwd = cwd;
    this.#explicit = explicit;
    this.#severities = severities;
  }

  /**
   * @param file Absolute, without symbolic links.
   * @throws UsageError if the configuration is wrong, with every problem of it.
   */
  async for(file: string): Promise<FileConfig> {
    const configPath = await this.#pathFor(path.dirname(file));
    if (configPath === undefined) {
      return { severities: this.#severities, ignores: [] };
    }
    const { severities, ignores } = configFor(await this.#load(configPath), file);
    return { severities: new Map([...severities, ...this.#severities]), ignores };
  }

  async #pathFor(folder: string): Promise<string | undefined> {
    if (this.#explicit !== undefined) {
      return path.resolve(this.#cwd, this.#explicit);
    }
    let found = this.#found.get(folder);
    if (found === undefined) {
      found = realpath(this.#cwd).then((boundary) => findConfig(folder, boundary));
      this.#found.set(folder, found);
    }
    return found;
  }

  async #load(configPath: string): Promise<LoadedConfig> {
    let loaded = this.#loaded.get(configPath);
    if (loaded === undefined) {
      loaded = loadConfig(configPath, this.#explicit !== undefined);
      this.#loaded.set(configPath, loaded);
    }
    const config = await loaded;
    if (config.problems.length > 0) {
      throw new UsageError(this.#describe(config));
    }
    return config;
  }

  #describe({ path: configPath, text, problems }: LoadedConfig): string {
    const source = new SourceText(text);
    const shown = this.#explicit ?? (path.relative(this.#cwd, configPath) || configPath);
    const lines = problems.map(({ message, span }) => {
      const { line, column } = source.positionAt(span.start);
      return `${shown}:${line}:${column}: ${message}`;
    });
    return ['the configuration is wrong', ...lines].join('\n');
  }
}
