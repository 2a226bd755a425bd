import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './projectPaths.mjs';
import { runNode } from './runCommand.mjs';

const downloader = path.join(path.dirname(fileURLToPath(import.meta.url)), 'downloadVsCode.mjs');

/**
 * @returns {string | undefined} why no window can be shown here
 */
export function whyNoDisplay() {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
    return undefined;
  return 'there is no display';
}

/**
 * Arguments for a VS Code with data and extensions of its own, which knows nothing of the user's.
 * @param {string} dataDir from `createDataDir`
 * @returns {string[]}
 */
export function desktopArguments(dataDir) {
  return [
    `--extensionDevelopmentPath=${projectRoot}`,
    `--user-data-dir=${userDataDir(dataDir)}`,
    `--extensions-dir=${path.join(dataDir, 'extensions')}`,
    '--disable-workspace-trust',
    '--disable-updates',
    '--disable-telemetry',
    '--skip-welcome',
    '--skip-release-notes',
    // Without its installer VS Code has no sandbox on some Linux systems, and none for the superuser anywhere.
    ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  ];
}

/** @param {string} dataDir */
function userDataDir(dataDir) {
  // Short, since a socket is created below it and the path of a socket may have about 100 characters only.
  return path.join(dataDir, 'user');
}

/**
 * @param {string} dataDir
 * @param {Record<string, unknown>} settings
 */
export async function writeDesktopSettings(dataDir, settings) {
  const folder = path.join(userDataDir(dataDir), 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * Whether VS Code has come up: it creates its log folder first thing.
 * @param {string} dataDir
 */
export function hasStarted(dataDir) {
  return existsSync(path.join(userDataDir(dataDir), 'logs'));
}

/**
 * The process of a VS Code that the `code` command has started and let go, from the file VS Code keeps it in.
 * @param {string} dataDir
 * @returns {Promise<number | undefined>}
 */
export async function readProcessId(dataDir) {
  try {
    return Number(await readFile(path.join(userDataDir(dataDir), 'code.lock'), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Downloads VS Code into .vscode-test unless it is there. A process of its own can be stopped when it takes too long.
 * @param {string} version as @vscode/test-electron takes it
 * @param {number} timeLimitSeconds
 * @returns {Promise<{ executable: string } | { problem: string }>}
 */
export async function downloadVsCode(version, timeLimitSeconds) {
  const { exitCode, output } = await runNode([downloader, version], { capture: true, timeLimitSeconds });
  const lastLine = output.trim().split('\n').at(-1) ?? '';
  if (exitCode === 0 && existsSync(lastLine)) return { executable: lastLine };
  return { problem: `VS Code ${version} could not be downloaded: ${lastLine}` };
}
