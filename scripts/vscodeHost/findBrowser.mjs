import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath } from '../findOnPath.mjs';
import { runCommand, runNode } from '../runCommand.mjs';
import { ExpectedFailure } from '../runMain.mjs';
import { ensureHostPart } from './hostFolder.mjs';
import { browserPackages } from './pinnedVersions.mjs';

/** The package's own file names folders that exist in the cloud only. */
const fontConfiguration = `<?xml version="1.0" ?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {Record<string, string>} env what it needs besides the usual environment
 */

/**
 * A Chromium for the tests: the one CHROME_PATH names, one that is installed, or else one from npm.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return { executable: named, env: {} };
    throw new ExpectedFailure(`CHROME_PATH names a file that does not exist: ${named}`);
  }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const executable = findOnPath(name);
    if (executable) return { executable, env: {} };
  }
  return await installedFromNpm();
}

async function installedFromNpm() {
  const folder = await ensureHostPart('browser', browserPackages, '1', unpack);
  const executable = path.join(folder, 'chromium');
  return { executable, env: await environmentFor(executable) };
}

/** @param {string} folder */
async function unpack(folder) {
  const packageFolder = path.join(folder, 'node_modules', '@sparticuz', 'chromium');
  const main = path.join(packageFolder, 'build', 'esm', 'index.js');
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'unpackBrowser.mjs');
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: '20.x' };
  const { exitCode, output } = await runNode([script, main], { env, capture: true, timeLimitSeconds: 120 });
  if (exitCode !== 0) throw new ExpectedFailure(`The browser could not be unpacked:\n${output}`);
  await rm(path.join(packageFolder, 'bin'), { recursive: true });
  await writeFile(path.join(folder, 'fonts', 'fonts.conf'), fontConfiguration);
}

/**
 * A bare machine may lack fonts and the few libraries that Chromium does not bring along itself; the package has both.
 * They are used only where they are missing.
 * @param {string} executable
 */
async function environmentFor(executable) {
  /** @type {Record<string, string>} */
  const env = {};
  const folder = path.dirname(executable);
  const { output } = await runCommand('ldd', [executable], { capture: true });
  if (output.includes('not found')) env['LD_LIBRARY_PATH'] = path.join(folder, 'al2023', 'lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = path.join(folder, 'fonts');
  return env;
}
