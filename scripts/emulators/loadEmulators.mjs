import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../projectPaths.mjs';

/**
 * The emulators, which are TypeScript, for a script.
 *
 * @returns {Promise<typeof import('../../test/emulators/organizations/index')>}
 */
export async function loadEmulators() {
  const outfile = path.join(projectRoot, 'out', 'emulators', 'organizations.mjs');
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['test/emulators/organizations/index.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
