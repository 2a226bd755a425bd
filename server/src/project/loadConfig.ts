import { isUtf8 } from 'node:buffer';
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ConfigProblem } from '../core/config/configReader';
import { matchesGlob } from '../core/config/glob';
import { parseProjectConfig } from '../core/config/parseProjectConfig';
import { noConfig, type Ignore, type ProjectConfig } from '../core/config/projectConfig';
import type { RuleSeverities } from '../core/rules/runRules';
import { findRepository } from './findConfig';
import { leadsOutOf } from './leadsOutOf';
import { readAtMost } from './readAtMost';
import { systemErrorReason } from './systemErrorReason';

/** A configuration as read from disk. */
export interface LoadedConfig {
  readonly path: string;
  readonly text: string;
  readonly config: ProjectConfig;
  /** What is wrong with it; one that cannot be read has a problem at its start. */
  readonly problems: readonly ConfigProblem[];
}

/** In bytes. Nobody writes more by hand. */
const largestConfig = 1024 * 1024;

/**
 * Reads a configuration; never fails.
 *
 * @param isNamed Whether the user named it, so that it may be anything that can be read. One that was found has to be a
 *   file of the project: what somebody else put there must not make this program read what it is told to.
 */
export async function loadConfig(file: string, isNamed: boolean): Promise<LoadedConfig> {
  try {
    if (!isNamed) {
      await assertOfProject(file);
    }
    const text = await readConfigText(file);
    return { path: file, text, ...parseProjectConfig(text.replace(/^\uFEFF/, ' ')) };
  } catch (error) {
    const reason = systemErrorReason(error) ?? (error instanceof Error ? error.message : String(error));
    const message = `the configuration cannot be read: ${reason}.`;
    return { path: file, text: '', config: noConfig, problems: [{ message, span: { start: 0, end: 0 } }] };
  }
}

async function assertOfProject(file: string): Promise<void> {
  if (!(await stat(file)).isFile()) {
    throw new Error('it is no file');
  }
  const folder = await realpath(path.dirname(file));
  if (leadsOutOf((await findRepository(folder)) ?? folder, await realpath(file))) {
    throw new Error('it is a link that leads out of the project');
  }
}

async function readConfigText(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const bytes = await readAtMost(handle.createReadStream({ autoClose: false }), largestConfig);
    if (bytes === undefined) {
      throw new Error('it is larger than 1 MiB');
    }
    if (!isUtf8(bytes)) {
      throw new Error('it is not UTF-8');
    }
    return bytes.toString('utf8');
  } finally {
    await handle.close();
  }
}

/** What a configuration says about one file. */
export interface FileConfig {
  readonly severities: RuleSeverities;
  readonly ignores: readonly Ignore[];
}

export const noFileConfig: FileConfig = { severities: new Map(), ignores: [] };

/** @param file Absolute, without symbolic links. */
export function configFor({ config, path: configPath }: LoadedConfig, file: string): FileConfig {
  const relative = path.relative(path.dirname(configPath), file).replaceAll(path.sep, '/');
  const ignores = config.ignores.filter(
    ({ files }) => files?.some((glob) => matchesGlob(relative, glob)) !== false,
  );
  return { severities: config.rules, ignores };
}
