import { onCleanup } from './cleanup.mjs';
import { startGroup, stopGroup } from './processGroup.mjs';
import { projectRoot } from './projectPaths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project's folder unless told otherwise
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [capture] collect the output instead of showing it
 * @property {boolean} [shell] needed on Windows for commands that are .cmd files
 * @property {number} [timeLimitSeconds]
 *
 * @typedef {object} RunResult
 * @property {number} exitCode
 * @property {string} output both streams in the order they came; empty unless captured
 */

/**
 * Runs a command to its end. It is stopped with everything it started when the time is up or the script ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function runCommand(command, args, options = {}) {
  const { cwd = projectRoot, env = process.env, capture = false, shell = false, timeLimitSeconds } = options;
  const sink = capture ? 'pipe' : 'inherit';
  const child = startGroup(command, args, { cwd, env, shell, stdio: ['ignore', sink, sink] });
  const forget = onCleanup(() => stopGroup(child, 10_000));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((resolve) => {
    const timer = timeLimitSeconds
      ? setTimeout(() => {
          const message = `Stopped: not finished after ${timeLimitSeconds} s.`;
          if (capture) output += `\n${message}\n`;
          else console.error(message);
          void stopGroup(child, 10_000);
        }, timeLimitSeconds * 1000)
      : undefined;
    const finish = (/** @type {number} */ exitCode) => {
      clearTimeout(timer);
      forget();
      resolve({ exitCode, output });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs one of this project's own scripts, or any other JavaScript file, in the Node that runs this script.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(args, options) {
  return runCommand(process.execPath, args, options);
}

/**
 * Runs npm. On Windows it is a .cmd file, which only a shell can start; no argument here needs quoting.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  return runCommand('npm', args, { ...options, shell: process.platform === 'win32' });
}
