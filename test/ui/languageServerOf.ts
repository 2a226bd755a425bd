import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';

/**
 * The processes of the language server in a VS Code of the tests, which run on Linux.
 *
 * @param dataDir VS Code's own data, which the environment of all its processes names
 */
export async function languageServersOf(dataDir: string): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      try {
        const commandLine = await readFile(`/proc/${id}/cmdline`, 'utf8');
        const isServer = commandLine.includes('dist/server.js');
        return isServer && (await readFile(`/proc/${id}/environ`, 'utf8')).includes(dataDir)
          ? [Number(id)]
          : [];
      } catch {
        // It ended meanwhile, or is somebody else's.
        return [];
      }
    }),
  );
  return found.flat();
}

/** The one process of it. */
export async function languageServerOf(dataDir: string): Promise<number> {
  const [server, ...more] = await languageServersOf(dataDir);
  assert.ok(server !== undefined && more.length === 0, 'not one language server');
  return server;
}
