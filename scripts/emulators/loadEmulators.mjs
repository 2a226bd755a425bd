import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../projectPaths.mjs';

/**
 * The emulator of AWS Organizations, which is TypeScript, for a script.
 *
 * @returns {Promise<typeof import('../../test/emulators/organizations/index')>}
 */
export function loadOrganizations() {
  return load('organizations');
}

/**
 * The emulator of the Lacework API.
 *
 * @returns {Promise<typeof import('../../test/emulators/lacework/index')>}
 */
export function loadLacework() {
  return load('lacework');
}

/**
 * The emulator of IAM and SQS.
 *
 * @returns {Promise<typeof import('../../test/emulators/aws/index')>}
 */
export function loadAws() {
  return load('aws');
}

/** @param {string} name of the folder */
async function load(name) {
  const outfile = path.join(projectRoot, 'out', 'emulators', `${name}.cjs`);
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [`test/emulators/${name}/index.ts`],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
