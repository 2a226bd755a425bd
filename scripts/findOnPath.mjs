import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The full path of a command, or undefined. On Windows also with the endings that make a file a command there.
 * @param {string} command
 * @returns {string | undefined}
 */
export function findOnPath(command) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const candidate = path.join(folder, command + ending);
      if (folder !== '' && isProgram(candidate)) return candidate;
    }
  }
  return undefined;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
