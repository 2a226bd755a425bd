import { setTimeout as sleep } from 'node:timers/promises';
import { onCleanup } from '../cleanup.mjs';
import { hasStarted, readProcessId, writeDesktopSettings } from '../desktopVsCode.mjs';
import { outsideEnvironment } from '../outsideEnvironment.mjs';
import { demoSettings } from '../vscodeSettings.mjs';
import { startGroup, stopGroup, waitForExit } from '../processGroup.mjs';

const startLimitMilliseconds = 60_000;

/**
 * Starts a VS Code on the desktop and waits till its window is closed.
 * @param {Pick<import('../start.mjs').Demo, 'dataDir' | 'env'>} demo
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<string | undefined>} why it did not come up; undefined when the window has been closed
 */
export async function openWindow({ dataDir, env }, command, args) {
  await writeDesktopSettings(dataDir, demoSettings);
  // On Windows `code` is a .cmd file, which needs a shell, and a shell needs quotes.
  const shell = /\.(cmd|bat)$/i.test(command);
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  const child = startGroup(quoted(command), args.map(quoted), {
    env: { ...outsideEnvironment(), ...env },
    shell,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let messages = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => (messages = (messages + text).slice(-2000)));
  child.once('error', (error) => (messages += error.message));
  const stop = async () => {
    await stopReleasedProcess(dataDir);
    await stopGroup(child);
  };
  const forget = onCleanup(stop);

  const deadline = Date.now() + startLimitMilliseconds;
  let ended = child.pid === undefined;
  while (!ended && !hasStarted(dataDir) && Date.now() < deadline) ended = await waitForExit(child, 200);
  if (hasStarted(dataDir)) {
    await waitForExit(child, 2 ** 31 - 1);
    await stop();
    forget();
    return undefined;
  }
  await stop();
  forget();
  const lastMessage =
    messages.trim().split('\n').at(-1) || `no window after ${startLimitMilliseconds / 1000} s`;
  return `VS Code did not start: ${lastMessage}`;
}

/**
 * The `code` command starts VS Code outside its own process group; on macOS VS Code also goes on without a window.
 * @param {string} dataDir
 */
async function stopReleasedProcess(dataDir) {
  const processId = await readProcessId(dataDir);
  if (!processId) return;
  try {
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
      process.kill(processId, signal);
      for (let waited = 0; waited < 5000; waited += 100) {
        await sleep(100);
        process.kill(processId, 0);
      }
    }
  } catch {
    // It has ended.
  }
}
