import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { maySniff } from '../../core/mapping/isMappingFileName';
import { findRepository } from '../../project/findConfig';
import { leadsOutOf } from '../../project/leadsOutOf';
import { inputFailure, type InputFailure } from './inputFailure';

/** Stands for standard input on the command line. */
export const standardInput = '-';

/** A file to look at. */
export interface FoundFile {
  /** As the user knows it: as named on the command line, or below a folder named there. */
  readonly path: string;
  /** Absolute and without symbolic links: what is read and written. */
  readonly realPath: string;
  /** Whether the user named it, so that it must be a mapping file; one that a folder holds may be another. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly failures: readonly InputFailure[];
  /** Links in folders, as the user knows them, that lead out of the project: nobody asked for what is there. */
  readonly outside: readonly string[];
}

const neverEntered = new Set(['node_modules', '.git']);

/**
 * The files that arguments stand for: files as they are, folders with every JSON file below them, in the order
 * of their names. No file comes twice, whatever ways lead to it. Links in a folder are followed within its repository,
 * or within the folder where there is none.
 */
export async function findFiles(cwd: string, args: readonly string[]): Promise<FoundFiles> {
  const search = new Search(cwd);
  for (const arg of args) {
    await search.add(arg);
  }
  return search;
}

class Search implements FoundFiles {
  readonly files: FoundFile[] = [];
  readonly failures: InputFailure[] = [];
  readonly outside: string[] = [];
  readonly #cwd: string;
  /** The real paths of the files and folders seen, which also ends loops of links. */
  readonly #seen = new Set<string>();
  /** What links may not lead out of. */
  #project = '';

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  async add(arg: string): Promise<void> {
    await this.#attempt(arg, async () => {
      const { realPath, stats } = await this.#resolve(arg);
      if (stats.isDirectory()) {
        this.#project = (await findRepository(realPath)) ?? realPath;
        await this.#addFolder(arg, realPath);
      } else {
        this.#addFile({ path: arg, realPath, isNamed: true });
      }
    });
  }

  async #resolve(name: string): Promise<{ realPath: string; stats: Stats }> {
    const full = path.resolve(this.#cwd, name);
    const stats = await stat(full);
    // A pipe (`/dev/stdin`, `<(command)`) has no path that could be resolved.
    const hasPath = stats.isFile() || stats.isDirectory();
    return { realPath: hasPath ? await realpath(full) : full, stats };
  }

  #addFile(file: FoundFile): void {
    if (!this.#seen.has(file.realPath)) {
      this.#seen.add(file.realPath);
      this.files.push(file);
    }
  }

  async #addFolder(folder: string, realPath: string): Promise<void> {
    if (this.#seen.has(realPath)) {
      return;
    }
    this.#seen.add(realPath);
    const entries = await readdir(realPath, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    // Links come last, so that a file is known by its own path if both are in the folder.
    for (const isLink of [false, true]) {
      for (const entry of entries.filter((each) => each.isSymbolicLink() === isLink)) {
        const name = path.join(folder, entry.name);
        await this.#attempt(name, () => this.#addEntry(name, entry));
      }
    }
  }

  async #addEntry(name: string, entry: Dirent): Promise<void> {
    if (neverEntered.has(entry.name) || !(entry.isDirectory() || entry.isSymbolicLink() || entry.isFile())) {
      return;
    }
    if (entry.isFile() && !maySniff(name)) {
      return;
    }
    const resolved = await this.#resolve(name).catch((error: unknown) => {
      // A link to nowhere is nobody's mapping file.
      if (entry.isSymbolicLink()) {
        return undefined;
      }
      throw error;
    });
    if (resolved === undefined) {
      return;
    }
    const { realPath, stats } = resolved;
    if (!stats.isDirectory() && !(stats.isFile() && maySniff(name))) {
      return;
    }
    if (leadsOutOf(this.#project, realPath)) {
      this.outside.push(name);
    } else if (stats.isDirectory()) {
      await this.#addFolder(name, realPath);
    } else {
      this.#addFile({ path: name, realPath, isNamed: false });
    }
  }

  async #attempt(name: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.failures.push(inputFailure(name, 'read', error));
    }
  }
}
