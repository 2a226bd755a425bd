import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { holdsSecret } from './secretMarks.mjs';

/**
 * The files below a folder that hold a secret, and those with a name that does. Links are not followed; a file that goes
 * away meanwhile holds none any more.
 * @param {string} folder
 * @returns {Promise<string[]>} their paths
 */
export async function filesWithSecrets(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const content = entry.isFile() ? await readIfThere(file) : '';
    if (holdsSecret(entry.name) || holdsSecret(content)) found.push(file);
  }
  return found;
}

/** @param {string} file */
async function readIfThere(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
