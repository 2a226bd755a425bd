import os from 'node:os';
import path from 'node:path';

const folderName = 'lacework-account-mapping';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a kind of data lies, below the user's folder unless the environment says otherwise. */
interface Place {
  /** A variable of the XDG Base Directory Specification, which counts if it is an absolute path. */
  readonly variable: string;
  readonly linux: readonly string[];
  readonly mac: readonly string[];
  /** The last part on Windows, behind ours. */
  readonly windows: string;
}

const cache: Place = {
  variable: 'XDG_CACHE_HOME',
  linux: ['.cache'],
  mac: ['Library', 'Caches'],
  windows: 'Cache',
};
const state: Place = {
  variable: 'XDG_STATE_HOME',
  linux: ['.local', 'state'],
  mac: ['Library', 'Application Support'],
  windows: 'State',
};

/** Where caches are kept outside of an editor. */
export function defaultCacheFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  return folderOf(cache, env, platform);
}

/** The same for what is kept because it cannot be had again, and is no cache therefore. */
export function defaultStateFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  return folderOf(state, env, platform);
}

function folderOf(place: Place, env: Environment, platform: NodeJS.Platform): string {
  const chosen = env[place.variable];
  if (chosen !== undefined && path.isAbsolute(chosen)) {
    return path.join(chosen, folderName);
  }
  const home = (platform === 'win32' ? env.USERPROFILE : env.HOME) ?? os.homedir();
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), folderName, place.windows);
  }
  return path.join(home, ...(platform === 'darwin' ? place.mac : place.linux), folderName);
}
