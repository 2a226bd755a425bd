import { cp } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../projectPaths.mjs';

/** The logs of each VS Code of a test run, until the next run. */
export const logsFolder = path.join(projectRoot, 'out', 'logs');

/**
 * Keeps the logs of a VS Code whose data goes away.
 * @param {string} dataDir
 */
export async function keepLogs(dataDir) {
  await cp(path.join(dataDir, 'data', 'logs'), path.join(logsFolder, path.basename(dataDir)), {
    recursive: true,
  });
}
