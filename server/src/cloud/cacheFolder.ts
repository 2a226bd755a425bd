import os from 'node:os';
import path from 'node:path';

const folderName = 'lacework-account-mapping';

/**
 * Where caches are kept outside of an editor: `XDG_CACHE_HOME` if it is set, which has to be absolute by its
 * specification, else what the platform has for it.
 */
export function defaultCacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const chosen = env.XDG_CACHE_HOME;
  if (chosen !== undefined && path.isAbsolute(chosen)) {
    return path.join(chosen, folderName);
  }
  const home = (platform === 'win32' ? env.USERPROFILE : env.HOME) ?? os.homedir();
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), folderName, 'Cache');
  }
  return platform === 'darwin'
    ? path.join(home, 'Library', 'Caches', folderName)
    : path.join(home, '.cache', folderName);
}
