import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectPaths.mjs';
import { runNpm } from './runCommand.mjs';
import { ExpectedFailure } from './runMain.mjs';

const minimumNode = /** @type {const} */ ([20, 19]);
const lockFile = path.join(projectRoot, 'package-lock.json');
const modules = path.join(projectRoot, 'node_modules');
const hashFile = path.join(modules, '.installed-lock-hash');

/**
 * Installs the development dependencies if they are missing or are not the locked ones, so that one command is
 * enough in a fresh clone and after a pull. Uses nothing but Node's own modules, since nothing else may be there.
 */
export async function ensureInstalled() {
  requireNode();
  const lockHash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === lockHash) return;
  if (!installedMatchesLock()) {
    console.log('Installing the development dependencies (npm ci)…');
    // --include=dev: a NODE_ENV of "production" would leave out the tools that are needed here.
    const { exitCode } = await runNpm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
    if (exitCode !== 0) throw new ExpectedFailure('The development dependencies could not be installed.');
  }
  writeFileSync(hashFile, lockHash);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1])) return;
  throw new ExpectedFailure(
    `This project needs Node.js ${minimumNode.join('.')} or later; this is ${process.version} (${process.execPath}).`,
  );
}

/**
 * Whether node_modules, installed by hand or by an earlier run, holds what the lock file names. npm keeps a list of
 * what it installed in a hidden lock file. Optional packages (for other platforms) are missing from it.
 */
function installedMatchesLock() {
  const hiddenLockFile = path.join(modules, '.package-lock.json');
  if (!existsSync(hiddenLockFile)) return false;
  const wanted = readLockedPackages(lockFile);
  const installed = readLockedPackages(hiddenLockFile);
  for (const [location, { version }] of installed) {
    if (wanted.get(location)?.version !== version) return false;
  }
  for (const [location, { optional }] of wanted) {
    if (location !== '' && !optional && !installed.has(location)) return false;
  }
  return true;
}

/**
 * @param {string} file
 * @returns {Map<string, { version?: string, optional?: boolean }>}
 */
function readLockedPackages(file) {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages));
}
