import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onCleanup } from '../cleanup.mjs';
import { projectRoot } from '../projectPaths.mjs';
import { runNpm } from '../runCommand.mjs';
import { ExpectedFailure } from '../runMain.mjs';

const hostFolder = path.join(projectRoot, '.vscode-host');
const markerName = 'installed.json';

/**
 * A folder of its own for a part of the test host, so that none of it is among the project's dependencies.
 *
 * The part is put together in a temporary folder and renamed when it is complete: an interrupted installation is
 * never taken for a finished one. Two runs at the same time may both install; the first to finish wins.
 * @param {string} name
 * @param {Readonly<Record<string, string>>} packages exact versions
 * @param {string} recipe changes when `complete` does something else, to have old folders replaced
 * @param {(folder: string) => Promise<void>} complete what npm does not do
 * @returns {Promise<string>}
 */
export async function ensureHostPart(name, packages, recipe, complete) {
  requireLinuxX64();
  const wanted = JSON.stringify({ packages, recipe }, undefined, 2);
  const folder = path.join(hostFolder, name);
  if (hasMarker(folder, wanted)) return folder;

  const [title] = Object.entries(packages)[0] ?? [name];
  console.log(`Installing ${title} into ${path.relative(projectRoot, folder)} (once, takes up to a minute)…`);
  await mkdir(hostFolder, { recursive: true });
  await removeLeftovers(name);
  const unfinished = path.join(hostFolder, `${name}.unfinished-${process.pid}`);
  await mkdir(unfinished);
  const forget = onCleanup(() => rm(unfinished, { recursive: true, force: true }));
  // A package.json of its own keeps npm from walking up into the project's.
  await writeFile(
    path.join(unfinished, 'package.json'),
    JSON.stringify({ private: true, dependencies: packages }),
  );
  await npmInHostFolder(['install'], unfinished);
  await complete(unfinished);
  await writeFile(path.join(unfinished, markerName), wanted);
  if (!hasMarker(folder, wanted)) {
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  }
  await rm(unfinished, { recursive: true, force: true });
  forget();
  return folder;
}

/**
 * npm without scripts: the packages' own ones compile or download things that are not needed here.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export async function npmInHostFolder(args, cwd) {
  const all = [...args, '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { exitCode, output } = await runNpm(all, { cwd, capture: true, timeLimitSeconds: 600 });
  if (exitCode !== 0) throw new ExpectedFailure(`npm ${args.join(' ')} failed in ${cwd}:\n${output}`);
}

/**
 * @param {string} folder
 * @param {string} wanted
 */
function hasMarker(folder, wanted) {
  const marker = path.join(folder, markerName);
  return existsSync(marker) && readFileSync(marker, 'utf8') === wanted;
}

/**
 * Removes what killed installations have left; the process id in the name tells whether one is still going on. An npm
 * that outlived its script may still be writing there: what cannot be removed now can be next time.
 * @param {string} name
 */
async function removeLeftovers(name) {
  for (const entry of await readdir(hostFolder)) {
    const processId = entry.startsWith(`${name}.unfinished-`) ? Number(entry.split('-').at(-1)) : 0;
    if (processId > 0 && !isRunning(processId)) {
      await rm(path.join(hostFolder, entry), { recursive: true, force: true }).catch(() => {});
    }
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

function requireLinuxX64() {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new ExpectedFailure(
    `VS Code in the browser needs Linux x64; this is ${process.platform} ${process.arch}. ` +
      'Open this folder in VS Code and press F5 to try the extension, or run "npm run test:electron" to test it.',
  );
}
