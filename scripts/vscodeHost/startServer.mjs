import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onCleanup } from '../cleanup.mjs';
import { outsideEnvironment } from '../outsideEnvironment.mjs';
import { waitForExit } from '../processGroup.mjs';
import { runNode } from '../runCommand.mjs';
import { ExpectedFailure } from '../runMain.mjs';
import { createTemporaryFolder } from '../temporaryFolder.mjs';
import { ensureServer } from './installServer.mjs';

const guard = path.join(path.dirname(fileURLToPath(import.meta.url)), 'serverGuard.mjs');
const startLimitMilliseconds = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {Readonly<Record<string, unknown>>} [userSettings]
 * @property {Readonly<Record<string, unknown>>} [machineSettings] of the remote side, where a devcontainer.json writes
 * @property {string} [extensionsDir] a folder with installed extensions; empty unless given
 * @property {number} [port] any free one unless given
 * @property {NodeJS.ProcessEnv} [env] for the extension host and what it starts, besides the usual environment
 * @property {boolean} [workspaceTrust] ask for trust as VS Code normally does; off unless told, all is trusted then
 *
 * @typedef {object} VsCodeServer
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {string} token lets a page in; `workbenchUrl` has it
 * @property {string} dataDir settings, logs and extensions; removed at the end
 * @property {Promise<void>} stopped resolves when it has ended, asked to or not
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server on the loopback address, with data and extensions of its own.
 * @param {ServerOptions} [options]
 * @returns {Promise<VsCodeServer>}
 */
export async function startVsCodeServer(options = {}) {
  const program = await ensureServer();
  const { path: dataDir, remove } = await createTemporaryFolder('vscode');
  await writeSettings(dataDir, 'User', options.userSettings ?? {});
  await writeSettings(dataDir, 'Machine', options.machineSettings ?? {});
  const temporaryFiles = path.join(dataDir, 'tmp');
  await mkdir(temporaryFiles);
  // Anything on this machine can reach a loopback port, a web page included; the token keeps it out of VS Code.
  const token = randomBytes(16).toString('hex');
  const tokenFile = path.join(dataDir, 'connection-token');
  await writeFile(tokenFile, token, { mode: 0o600 });

  const serverArguments = [
    program,
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--connection-token-file', tokenFile],
    ...['--server-data-dir', dataDir],
    ...(options.extensionsDir ? ['--extensions-dir', options.extensionsDir] : []),
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
  ];
  const child = spawn(process.execPath, [guard, dataDir, ...serverArguments], {
    detached: true,
    // Sockets and whatever else VS Code leaves among temporary files goes with the folder.
    env: { ...serverEnvironment(), XDG_RUNTIME_DIR: dataDir, TMPDIR: temporaryFiles, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  await keepOutput(child, dataDir);
  const stopped = new Promise((resolve) => child.once('exit', () => resolve(undefined)));
  const stop = async () => {
    if (child.connected) child.disconnect();
    await waitForExit(child, 15_000);
    await remove();
    forget();
  };
  const forget = onCleanup(stop);
  try {
    const origin = await readOrigin(child);
    return { origin, token, dataDir, stopped, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packed extension, without a network, as "Install from VSIX…" does.
 * @param {string} vsix
 * @param {string} extensionsDir
 * @param {string} dataDir
 */
export async function installExtension(vsix, extensionsDir, dataDir) {
  const { exitCode, output } = await runNode(
    [
      await ensureServer(),
      ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
      ...['--accept-server-license-terms', '--install-extension', vsix],
    ],
    { env: serverEnvironment(), capture: true, timeLimitSeconds: 60 },
  );
  if (exitCode !== 0) throw new ExpectedFailure(`${vsix} could not be installed:\n${output}`);
}

/**
 * The empty gallery address keeps the server from asking for extensions on the network.
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment() {
  return { ...outsideEnvironment(), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/**
 * The server keeps the user's settings on its side, beside those of its machine. They are read when it starts.
 * @param {string} dataDir
 * @param {'User' | 'Machine'} of
 * @param {Readonly<Record<string, unknown>>} settings
 */
async function writeSettings(dataDir, of, settings) {
  const folder = path.join(dataDir, 'data', of);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * What the server prints is searched for secrets with its logs.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} dataDir
 */
async function keepOutput({ stdout, stderr }, dataDir) {
  const folder = path.join(dataDir, 'data', 'logs');
  await mkdir(folder, { recursive: true });
  const file = createWriteStream(path.join(folder, 'output.log'));
  stdout?.pipe(file, { end: false });
  stderr?.pipe(file, { end: false });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function readOrigin(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new ExpectedFailure(`VS Code's server ${why}:\n${output}`));
    const timer = setTimeout(() => fail('did not start in time'), startLimitMilliseconds);
    child.once('exit', () => fail('ended at once'));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        const port = /Web UI available at http:\/\/[^:/]+:(\d+)/.exec(output)?.[1];
        if (!port) return;
        clearTimeout(timer);
        // Read on without keeping anything, or the server would stop at a full pipe.
        output = '';
        resolve(`http://127.0.0.1:${port}`);
      });
    }
  });
}
