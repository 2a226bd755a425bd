import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AwsInventoryData } from '../core/facts/awsInventory';
import { inventoryVersion, parseAwsInventory, printAwsInventory } from '../core/facts/parseAwsInventory';
import { CloudError } from './cloudError';
import { replaceFile } from './replaceFile';

/** In bytes. 50,000 AWS accounts take some 15 MB. */
const largestKept = 64 * 1024 * 1024;

/** What a cache has for a profile. */
export interface CacheRead {
  /** The newest inventory that was asked for; missing where there is none that can be read. */
  readonly data?: AwsInventoryData;
  /** What could not be read, and what became of it, as sentences. */
  readonly problems: readonly string[];
}

/**
 * Keeps pulled inventories on disk, one file for each profile and organization, to be read by nobody but the user:
 * they hold e-mail addresses.
 */
export class InventoryCache {
  readonly #folder: string;

  /** @param folder One of its own, which is made when it is needed. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Never rejects. A file that cannot be understood is renamed, so that it is told once; one that a later version of
   * this program wrote is left to that.
   *
   * @param organizationId The organization; the one that was pulled last with the profile if it is missing.
   */
  async read(profile: string, organizationId?: string): Promise<CacheRead> {
    const problems: string[] = [];
    let newest: AwsInventoryData | undefined;
    for (const name of await this.#names(prefix(profile, organizationId), problems)) {
      const data = await this.#readFile(path.join(this.#folder, name), problems);
      if (
        data !== undefined &&
        (newest === undefined || Date.parse(newest.pulledAt) < Date.parse(data.pulledAt))
      ) {
        newest = data;
      }
    }
    return { ...(newest === undefined ? {} : { data: newest }), problems };
  }

  /**
   * Replaces what was kept of this organization. Where that is of a later version of this program, it stays, and the
   * new file lies beside it.
   *
   * @throws CloudError where it cannot be written; what was there before stays.
   */
  async write(profile: string, data: AwsInventoryData): Promise<void> {
    const file = path.join(this.#folder, prefix(profile, data.organization.id));
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const name = (await isOfNewerVersion(`${file}.json`)) ? `${file}.v${inventoryVersion}` : file;
      await replaceFile(`${name}.json`, Buffer.from(printAwsInventory(data)), 0o600);
    } catch (error) {
      throw new CloudError(
        'cache-not-written',
        `The AWS accounts were pulled, but could not be kept for later (${codeOf(error)}).`,
        `Check the permissions of ${this.#folder} and the space on its disk.`,
      );
    }
  }

  async #names(start: string, problems: string[]): Promise<string[]> {
    try {
      const names = await readdir(this.#folder);
      return names.filter((name) => name.startsWith(start) && name.endsWith('.json')).sort();
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') {
        problems.push(`The folder of kept AWS accounts cannot be read (${codeOf(error)}): ${this.#folder}`);
      }
      return [];
    }
  }

  async #readFile(file: string, problems: string[]): Promise<AwsInventoryData | undefined> {
    let text: string;
    try {
      text = await readKept(file);
    } catch (error) {
      problems.push(`A file of kept AWS accounts cannot be read (${codeOf(error)}): ${file}`);
      return undefined;
    }
    const { data, problems: found, isOfNewerVersion: isNewer = false } = parseAwsInventory(text);
    if (isNewer) {
      problems.push(
        `Kept AWS accounts are of a newer version of this program, and are left to it: ${file}. Update this one, or pull the accounts anew.`,
      );
    } else if (data === undefined) {
      problems.push(`Kept AWS accounts cannot be used (${found[0] ?? ''}): ${await setAside(file)}`);
    }
    return data;
  }
}

/** What is no file may never end, and what is very large was not written by this program. */
async function readKept(file: string): Promise<string> {
  const status = await stat(file);
  if (!status.isFile() || status.size > largestKept) {
    throw Object.assign(new Error('no kept AWS accounts'), { code: status.isFile() ? 'EFBIG' : 'EINVAL' });
  }
  return readFile(file, 'utf8');
}

async function isOfNewerVersion(file: string): Promise<boolean> {
  const text = await readKept(file).catch(() => '');
  return parseAwsInventory(text).isOfNewerVersion === true;
}

/** @returns What became of the file. */
async function setAside(file: string): Promise<string> {
  const target = `${file}.unusable`;
  try {
    await rename(file, target);
    return `the file is now ${target}. Pull the accounts anew.`;
  } catch (error) {
    return `${file} could not be renamed either (${codeOf(error)}).`;
  }
}

/** Names of profiles are free text, which no name of a file has to bear. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** What the names of files begin with: those of a profile, or of one of its organizations. */
function prefix(profile: string, organizationId?: string): string {
  return `aws-${hash(profile)}-${organizationId === undefined ? '' : hash(organizationId)}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
