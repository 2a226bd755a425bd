import { copyFile, cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureHostPart, npmInHostFolder } from './hostFolder.mjs';
import { serverPackages } from './pinnedVersions.mjs';

const standIns = path.join(path.dirname(fileURLToPath(import.meta.url)), 'standIns');

/**
 * Installs VS Code's server for the tests if it is not there yet.
 * @returns {Promise<string>} the server's main JavaScript file
 */
export async function ensureServer() {
  const folder = await ensureHostPart('server', serverPackages, '1', completeServer);
  return path.join(vscodeFolder(folder), 'out', 'server-main.js');
}

/** @param {string} folder */
function vscodeFolder(folder) {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * Gives VS Code its own dependencies, and those native modules that would be compiled or downloaded otherwise.
 * @param {string} folder
 */
async function completeServer(folder) {
  const vscode = vscodeFolder(folder);
  // --legacy-peer-deps: the lock file in the package was made that way and is refused without it.
  await npmInHostFolder(['ci', '--legacy-peer-deps'], vscode);
  const ownModules = path.join(vscode, 'node_modules');
  await useStandIn('spdlog.mjs', path.join(ownModules, '@vscode', 'spdlog'));
  await useStandIn('nativeWatchdog.mjs', path.join(ownModules, 'native-watchdog'));
  await linkRipgrep(folder, ownModules);
  await copyTerminalModule(folder, ownModules);
  await removeSourceMaps(path.join(vscode, 'out'));
}

/**
 * @param {string} file
 * @param {string} target
 */
async function useStandIn(file, target) {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await copyFile(path.join(standIns, file), path.join(target, 'index.mjs'));
  const manifest = {
    name: path.basename(target),
    version: '0.0.0',
    main: 'index.mjs',
    exports: './index.mjs',
  };
  await writeFile(path.join(target, 'package.json'), JSON.stringify(manifest));
}

/**
 * Without ripgrep `findFiles`, `workspaceContains:` and search fail.
 * @param {string} folder
 * @param {string} ownModules
 */
async function linkRipgrep(folder, ownModules) {
  const binFolder = path.join(ownModules, '@vscode', 'ripgrep', 'bin');
  await mkdir(binFolder, { recursive: true });
  const program = path.join(folder, 'node_modules', '@vscode', 'ripgrep-linux-x64', 'bin', 'rg');
  // A relative link stays right when the finished folder is renamed.
  await symlink(path.relative(binFolder, program), path.join(binFolder, 'rg'));
}

/**
 * The integrated terminal and tasks need this module.
 * @param {string} folder
 * @param {string} ownModules
 */
async function copyTerminalModule(folder, ownModules) {
  const release = path.join(ownModules, 'node-pty', 'build', 'Release');
  await mkdir(release, { recursive: true });
  const prebuilt = path.join(folder, 'node_modules', '@lydell', 'node-pty-linux-x64', 'pty.node');
  await cp(prebuilt, path.join(release, 'pty.node'));
}

/**
 * About 80 MB that nobody looks at.
 * @param {string} folder
 */
async function removeSourceMaps(folder) {
  for (const file of await readdir(folder, { recursive: true })) {
    if (file.endsWith('.map')) await rm(path.join(folder, file));
  }
}
