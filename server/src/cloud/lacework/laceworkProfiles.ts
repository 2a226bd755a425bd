import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { CloudError } from '../cloudError';
import { membersOf } from './readCloudAccount';
import { Secret } from './secret';

/** A table of the configuration file of the vendor's command line tool. */
export interface LaceworkProfile {
  readonly account?: string;
  readonly subaccount?: string;
  readonly api_key?: string;
  readonly api_secret?: Secret;
  readonly api_token?: Secret;
}

type Environment = Readonly<Record<string, string | undefined>>;

const settings = ['account', 'subaccount', 'api_key', 'api_secret', 'api_token'] as const;

/** `~/.lacework.toml`, where the vendor's command line tool has its profiles. */
export function laceworkConfigFile(env: Environment, platform: NodeJS.Platform = process.platform): string {
  const home = (platform === 'win32' ? env.USERPROFILE : env.HOME) ?? os.homedir();
  return path.join(home, '.lacework.toml');
}

/**
 * The profiles in the file, by their names; none where there is no file.
 *
 * @throws CloudError where it cannot be read or understood; the message shows nothing of its content.
 */
export async function readLaceworkProfiles(file: string): Promise<ReadonlyMap<string, LaceworkProfile>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT') {
      return new Map();
    }
    throw unusable(`${file} cannot be read (${code})`, 'Check its permissions.');
  }
  try {
    return new Map(Object.entries(parse(text)).map(([name, table]) => [name, toProfile(file, name, table)]));
  } catch (error) {
    if (!(error instanceof TomlError)) {
      throw error;
    }
    // What the library says would show the line, and the line may be the secret.
    const place = `line ${error.line}, column ${error.column}`;
    throw unusable(
      `${file} is no TOML (${place})`,
      'Mend it there, or write it anew with `lacework configure`.',
    );
  }
}

function toProfile(file: string, name: string, table: unknown): LaceworkProfile {
  const members = membersOf(table);
  const wrong = settings.find((each) => members[each] !== undefined && typeof members[each] !== 'string');
  if (wrong !== undefined) {
    throw unusable(
      `in ${file}, ${wrong} of the profile ${JSON.stringify(name)} is no text`,
      'Put it into double quotes.',
    );
  }
  return profileOf(members);
}

/** A profile of these texts, of which an empty one is none. */
export function profileOf(texts: Readonly<Record<string, unknown>>): LaceworkProfile {
  const { account, subaccount, api_key, api_secret, api_token } = texts;
  return {
    ...(isText(account) && { account }),
    ...(isText(subaccount) && { subaccount }),
    ...(isText(api_key) && { api_key }),
    ...(isText(api_secret) && { api_secret: new Secret(api_secret) }),
    ...(isText(api_token) && { api_token: new Secret(api_token) }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function unusable(what: string, advice: string): CloudError {
  return new CloudError('wrong-configuration', `Lacework was not asked: ${what}.`, advice);
}
