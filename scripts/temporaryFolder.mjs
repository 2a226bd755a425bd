import { rmSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onCleanup } from './cleanup.mjs';
import { examplesFolder } from './projectPaths.mjs';

/**
 * @typedef {object} TemporaryFolder
 * @property {string} path
 * @property {() => Promise<void>} remove
 */

/**
 * Creates a folder that is gone after the script, also after Ctrl-C.
 *
 * The real path is returned because VS Code compares paths as text and macOS has its temporary folder behind a link.
 * @param {string} purpose a word for the folder's name, to tell several apart
 * @returns {Promise<TemporaryFolder>}
 */
export async function createTemporaryFolder(purpose) {
  // The usual place on macOS has a path so long that sockets below it cannot be created.
  const parent = await realpath(process.platform === 'darwin' ? '/tmp' : os.tmpdir());
  const created = await mkdtemp(path.join(parent, `lacework-mapping-${purpose}-`));
  const removeFolder = () => rm(created, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const forget = onCleanup(removeFolder);
  // For an end without a clean-up, as in mocha's process.exit() after a failed suite.
  const removeAtExit = () => rmSync(created, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  return {
    path: created,
    async remove() {
      await removeFolder();
      forget();
      process.off('exit', removeAtExit);
    },
  };
}

/**
 * Copies the samples to a folder called `examples`, the name a user sees in the explorer.
 * @param {string} parent
 * @returns {Promise<string>} the copy
 */
export async function copyExamples(parent) {
  const copy = path.join(parent, 'examples');
  await cp(examplesFolder, copy, { recursive: true });
  return copy;
}
