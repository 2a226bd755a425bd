import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printJson } from '../../core/text/printJson';
import { CloudError } from '../cloudError';
import { asLive, type LiveIntegration } from './liveIntegration';
import { membersOf, readCloudAccount } from './readCloudAccount';

/** A mapping that was live before it was replaced. */
export interface MappingBackup {
  readonly guid: string;
  /** Of the integration. */
  readonly name: string;
  /** When it was kept: ISO 8601, in UTC. */
  readonly keptAt: string;
  /** The mapping, byte for byte as Lacework gave it; missing where the integration had none that could be read. */
  readonly mappingFile: string | undefined;
  readonly folder: string;
}

const version = 1;
const mappingName = 'mapping.json';
const integrationName = 'integration.json';

/**
 * Keeps what was live before a push, in a folder for each time: `mapping.json` with the bytes of the mapping, and
 * `integration.json` with what else the integration had, its external ID as Lacework showed it. For nobody but the user.
 * Nothing is ever removed.
 */
export class MappingBackups {
  readonly #folder: string;

  /** @param folder One of its own, which is made when it is needed. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws CloudError where it cannot be written. */
  async keep(live: LiveIntegration, now: number): Promise<MappingBackup> {
    const { guid, name } = live.account;
    const keptAt = new Date(now).toISOString();
    const { mapping } = live;
    try {
      const parent = path.join(this.#folder, nameOf(guid));
      await mkdir(parent, { recursive: true, mode: 0o700 });
      const folder = await makeNew(path.join(parent, keptAt.replaceAll(/[:.]/g, '-')));
      const options = { flag: 'wx', mode: 0o600, flush: true } as const;
      const mappingFile = mapping?.isRead === true ? path.join(folder, mappingName) : undefined;
      if (mapping?.isRead === true && mappingFile !== undefined) {
        await writeFile(mappingFile, mapping.bytes, options);
      }
      const { account } = live;
      const rest = { enabled: account.isEnabled, isOrg: account.isOrganization, intgGuid: guid };
      const change = { createdOrUpdatedBy: account.changedBy, createdOrUpdatedTime: account.changedAt };
      const kept = { version, keptAt, ...rest, ...change, name, type: account.type, data: account.data };
      await writeFile(path.join(folder, integrationName), printJson(kept), options);
      return { guid, name, keptAt, mappingFile, folder };
    } catch (error) {
      throw new CloudError(
        'cache-not-written',
        `Nothing was sent: what is live now could not be kept (${codeOf(error)}).`,
        `Check the permissions of ${this.#folder} and the space on its disk.`,
      );
    }
  }

  /**
   * What was kept of an integration, or of all, the newest first. What cannot be read is left out.
   */
  async list(guid?: string): Promise<MappingBackup[]> {
    const found: MappingBackup[] = [];
    for (const name of guid === undefined ? await namesIn(this.#folder) : [nameOf(guid)]) {
      const parent = path.join(this.#folder, name);
      for (const time of await namesIn(parent)) {
        const backup = await readBackup(path.join(parent, time));
        if (backup !== undefined) {
          found.push(backup);
        }
      }
    }
    return found.sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
  }

  /** The integration as it was kept; nothing where that cannot be read any more. */
  async read({ folder }: Pick<MappingBackup, 'folder'>): Promise<LiveIntegration | undefined> {
    const account = readCloudAccount(await readKept(folder));
    return account && asLive(account);
  }
}

async function readBackup(folder: string): Promise<MappingBackup | undefined> {
  const kept = await readKept(folder);
  const { keptAt, version: found } = membersOf(kept);
  const account = readCloudAccount(kept);
  if (account === undefined || typeof keptAt !== 'string' || found !== version) {
    return undefined;
  }
  const mapping = asLive(account).mapping;
  const mappingFile = mapping?.isRead === true ? path.join(folder, mappingName) : undefined;
  return { guid: account.guid, name: account.name, keptAt, mappingFile, folder };
}

/** Whatever a file says; nothing where it is none. */
async function readKept(folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(folder, integrationName), 'utf8'));
  } catch {
    // A folder that was not written to its end, or is of somebody else.
    return undefined;
  }
}

/** Two that are kept in the same millisecond have folders of their own. */
async function makeNew(folder: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? folder : `${folder}-${attempt}`;
    try {
      await mkdir(name, { mode: 0o700 });
      return name;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt === 100) {
        throw error;
      }
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** GUIDs are letters, digits, `_` and `-`; whatever else an answer has in its place is no path. */
function nameOf(guid: string): string {
  return encodeURIComponent(guid).replaceAll('.', '%2E').slice(0, 200);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
